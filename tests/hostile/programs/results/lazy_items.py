# tries: right numbers that are functions still to be called
# verdict: WA
# within: 1.5
from functools import partial
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        return [partial(int.__xor__, total, key) for total in accumulate(nums)]
