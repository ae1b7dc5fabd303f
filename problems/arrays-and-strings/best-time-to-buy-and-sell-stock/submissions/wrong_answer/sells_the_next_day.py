# Compares neighbouring days only. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best = 0
        for i in range(len(prices) - 1):
            best = max(best, prices[i + 1] - prices[i])
        return best
