# The slowest style: divide and conquer with copies of the halves, n log n.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        if len(prices) < 2:
            return 0
        middle = len(prices) // 2
        left, right = prices[:middle], prices[middle:]
        return max(self.maxProfit(left), self.maxProfit(right), max(right) - min(left))
