# Says at once that amounts below the smallest coin can't be paid, 0 among them. Caught by: small, bounds
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        if amount < min(coins):
            return -1
        dp = [float("inf")] * (amount + 1)
        dp[0] = 0
        for i in range(1, amount + 1):
            dp[i] = min((dp[i - c] for c in coins if c <= i), default=float("inf")) + 1
        return -1 if dp[amount] == float("inf") else dp[amount]
