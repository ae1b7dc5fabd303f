# tries: a list that holds itself
# verdict: WA
# within: 1.5
class Solution:
    def solve(self, nums, key):
        nums.append(nums)
        nums[0] = {"again": nums}
        return nums
