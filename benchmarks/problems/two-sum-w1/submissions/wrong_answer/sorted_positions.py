# Sorts the numbers and returns positions in the sorted list. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        nums = sorted(nums)
        left, right = 0, len(nums) - 1
        while left < right:
            if nums[left] + nums[right] == target:
                return [left, right]
            if nums[left] + nums[right] < target:
                left += 1
            else:
                right -= 1
        return []
