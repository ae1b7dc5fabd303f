class Solution:
    def maxProfit(self, prices: List[int]) -> int:
        n = len(prices)
        highest = [0] * n
        highest[-1] = prices[-1]
        for i in range(n - 2, -1, -1):
            highest[i] = max(prices[i], highest[i + 1])
        lowest = [prices[0]] * n
        for i in range(1, n):
            lowest[i] = min(prices[i], lowest[i - 1])
        return max(highest[i] - lowest[i] for i in range(n))
