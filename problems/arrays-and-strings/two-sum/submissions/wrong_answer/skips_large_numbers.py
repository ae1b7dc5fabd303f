# Skips numbers above the target, as if none were negative. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, num in enumerate(nums):
            if num > target:
                continue
            if target - num in seen:
                return [seen[target - num], i]
            seen[num] = i
        return []
