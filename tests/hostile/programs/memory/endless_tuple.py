# tries: to fill a tuple from an iterator without an end
# verdict: MLE, TLE
# within: 2.5
import itertools


class Solution:
    def solve(self, nums, key):
        return tuple(itertools.chain.from_iterable(itertools.repeat(nums)))
