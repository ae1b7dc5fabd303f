# Buys at the lowest price of all and sells at the best one after it. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        day = prices.index(min(prices))
        return max(prices[day:]) - prices[day]
