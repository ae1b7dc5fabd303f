# Counts how many double steps there can be, not in which order they come. Caught by: small, adversarial
class Solution:
    def climbStairs(self, n: int) -> int:
        dp = [1] + [0] * n
        for step in (1, 2):
            for stair in range(step, n + 1):
                dp[stair] += dp[stair - step]
        return dp[n]
