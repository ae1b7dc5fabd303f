# tries: right numbers of numpy's types
# verdict: WA
# within: 3.0
import numpy


class Solution:
    def solve(self, nums, key):
        right = numpy.cumsum(numpy.array(nums, dtype=numpy.int64)) ^ numpy.int64(key)
        return list(right)
