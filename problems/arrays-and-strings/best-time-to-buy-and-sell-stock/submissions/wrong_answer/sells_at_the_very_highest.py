# Sells at the highest price of all and buys at the lowest one before it. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        day = prices.index(max(prices))
        return prices[day] - min(prices[:day + 1])
