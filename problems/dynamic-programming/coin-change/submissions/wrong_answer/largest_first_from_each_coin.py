# Largest first, again without the largest coins, which misses mixtures. Caught by: small, adversarial
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        coins.sort(reverse=True)
        best = -1
        for start in range(len(coins)):
            rest, count = amount, 0
            for coin in coins[start:]:
                count += rest // coin
                rest %= coin
            if rest == 0 and (best == -1 or count < best):
                best = count
        return best
