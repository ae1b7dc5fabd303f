# The profit of a deal is the sum of the daily differences in between: the best sum of neighbours (Kadane).
class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        best = here = 0
        for yesterday, today in pairwise(prices):
            here = max(0, here + today - yesterday)
            best = max(best, here)
        return best
