# Moves two pointers towards each other, as for the most water. Caught by: small, adversarial
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        left, right = 0, len(prices) - 1
        profit = 0
        while left < right:
            profit = max(profit, prices[right] - prices[left])
            if prices[left + 1] < prices[left]:
                left += 1
            else:
                right -= 1
        return profit
