# Guards against using a number twice by demanding different values, so [3, 3] has no pair. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {}
        for i, value in enumerate(nums):
            partner = target - value
            if partner != value and partner in position:
                return [position[partner], i]
            position[value] = i
        return []
