# Takes 9999 for infinity, but 10,000 coins of 1 are more. Caught by: bounds
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        minimum = [9999] * (amount + 1)
        minimum[0] = 0
        for i in range(amount + 1):
            for coin in coins:
                if i + coin <= amount:
                    minimum[i + coin] = min(minimum[i + coin], minimum[i] + 1)
        return minimum[amount] if minimum[amount] < 9999 else -1
