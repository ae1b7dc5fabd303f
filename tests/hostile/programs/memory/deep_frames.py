# tries: recursion without an end after lifting the limit on its depth
# verdict: MLE, RE, TLE
# within: 4.0
import sys

sys.setrecursionlimit(2**31 - 1)


class Solution:
    def solve(self, nums, key):
        return self.solve(nums + nums[:1], key)
