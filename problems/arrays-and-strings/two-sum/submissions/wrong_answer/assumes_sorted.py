# Moves two pointers over the list as it is, which works on sorted lists only. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        left, right = 0, len(nums) - 1
        while left < right:
            total = nums[left] + nums[right]
            if total == target:
                break
            if total < target:
                left += 1
            else:
                right -= 1
        return [left, right]
