# Takes one number as both halves when the target is twice its value. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {value: i for i, value in enumerate(nums)}
        for i, value in enumerate(nums):
            if target - value in position:
                return [i, position[target - value]]
        return []
