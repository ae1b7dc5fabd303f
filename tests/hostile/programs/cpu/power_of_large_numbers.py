# tries: one multiplication that takes minutes
# verdict: TLE
# within: 2.0
class Solution:
    def solve(self, nums, key):
        return [7**30_000_000 % 10]
