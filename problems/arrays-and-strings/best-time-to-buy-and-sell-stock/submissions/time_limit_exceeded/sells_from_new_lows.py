# Looks through the later days at every new lowest price only: quadratic on falling prices. Caught by: large
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        lowest = inf
        profit = 0
        for i, price in enumerate(prices):
            if price >= lowest:
                continue
            lowest = price
            for later in range(i + 1, len(prices)):
                if prices[later] - price > profit:
                    profit = prices[later] - price
        return profit
