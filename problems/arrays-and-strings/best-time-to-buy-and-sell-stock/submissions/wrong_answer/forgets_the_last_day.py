# Never sells on the last day. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        lowest, profit = prices[0], 0
        for i in range(1, len(prices) - 1):
            profit = max(profit, prices[i] - lowest)
            lowest = min(lowest, prices[i])
        return profit
