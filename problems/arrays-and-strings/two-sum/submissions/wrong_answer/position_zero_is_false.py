# Tests the partner's position for truth, so a partner at position 0 counts as missing. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        position = {}
        for i, value in enumerate(nums):
            partner = position.get(target - value)
            if partner:
                return [partner, i]
            position[value] = i
        return []
