# tries: memory that numpy takes from the system itself
# verdict: MLE
# within: 3.0
import numpy


class Solution:
    def solve(self, nums, key):
        return int(numpy.ones((10**5, 10**4)).sum())
