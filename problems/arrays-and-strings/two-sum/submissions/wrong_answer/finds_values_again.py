# Finds the two values, then their positions with index(), which gives one position twice for equal values. Caught by: small, adversarial
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        ordered = sorted(nums)
        i, j = 0, len(nums) - 1
        while i < j:
            s = ordered[i] + ordered[j]
            if s == target:
                return [nums.index(ordered[i]), nums.index(ordered[j])]
            elif s < target:
                i += 1
            else:
                j -= 1
        return []
