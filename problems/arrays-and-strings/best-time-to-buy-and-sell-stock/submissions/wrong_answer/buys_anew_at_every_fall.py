# Takes every fall for a better day to buy, though an earlier price was lower still. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        buy = prices[0]
        best = 0
        for i in range(1, len(prices)):
            if prices[i] < prices[i - 1]:
                buy = prices[i]
            best = max(best, prices[i] - buy)
        return best
