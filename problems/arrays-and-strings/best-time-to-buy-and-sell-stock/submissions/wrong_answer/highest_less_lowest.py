# Subtracts the lowest price from the highest, whichever comes first. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        return max(prices) - min(prices)
