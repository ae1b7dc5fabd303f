# Continues only what ends at the nearest smaller number. Caught by: small, adversarial, random
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        dp = [1] * len(nums)
        for i in range(len(nums)):
            for j in range(i - 1, -1, -1):
                if nums[j] < nums[i]:
                    dp[i] = dp[j] + 1
                    break
        return max(dp)
