from itertools import combinations


class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        return max(0, max((sold - bought for bought, sold in combinations(prices, 2)), default=0))
