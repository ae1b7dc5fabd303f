# Recursive, a call a day: 100,000 deep.
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        def best(day, lowest):
            if day == len(prices):
                return 0
            lowest = min(lowest, prices[day])
            return max(prices[day] - lowest, best(day + 1, lowest))

        return best(0, prices[0])
