# tries: an exception from a hundred thousand calls deep, so that its lines alone take seconds
# verdict: RE
# within: 2.5
class Solution:
    def solve(self, nums, key, depth=100_000):
        if not depth:
            return nums[len(nums)]
        return self.solve(nums, key, depth - 1)
