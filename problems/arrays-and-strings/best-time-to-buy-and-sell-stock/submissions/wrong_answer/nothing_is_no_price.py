# Tests the lowest price for truth, so a price of 0 counts as not yet set. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        lowest = None
        profit = 0
        for price in prices:
            if not lowest or price < lowest:
                lowest = price
            profit = max(profit, price - lowest)
        return profit
