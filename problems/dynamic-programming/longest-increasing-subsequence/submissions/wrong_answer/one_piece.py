# Looks for the longest run of neighbours that rise. Caught by: small, adversarial, random
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        longest = run = 1
        for i in range(1, len(nums)):
            run = run + 1 if nums[i] > nums[i - 1] else 1
            longest = max(longest, run)
        return longest
