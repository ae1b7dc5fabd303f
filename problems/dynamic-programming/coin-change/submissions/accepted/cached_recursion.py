# The slowest style that LeetCode accepts: one cached call an amount, with a coin of 1 as deep as the amount is high.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        @cache
        def fewest(rest):
            if rest == 0:
                return 0
            if rest < 0:
                return inf
            return min(fewest(rest - coin) + 1 for coin in coins)

        answer = fewest(amount)
        return answer if answer != inf else -1
