# Starts from minus infinity, so falling prices give a loss instead of 0. Caught by: small, bounds, random
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        if len(prices) < 2:
            return 0
        lowest = prices[0]
        best = float('-inf')
        for price in prices[1:]:
            best = max(best, price - lowest)
            lowest = min(lowest, price)
        return best
