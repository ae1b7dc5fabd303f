class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        fewest = [0] + [amount + 1] * amount
        for total in range(1, amount + 1):
            for coin in coins:
                if coin <= total and fewest[total - coin] + 1 < fewest[total]:
                    fewest[total] = fewest[total - coin] + 1
        return fewest[amount] if fewest[amount] <= amount else -1
