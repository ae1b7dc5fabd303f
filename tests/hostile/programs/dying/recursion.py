# tries: to call itself for ever
# verdict: RE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        return self.solve(nums, key)
