# Tries every number of coins of the first value, with every number of the second, and so on.
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        def ways(place, rest):
            if place == len(coins):
                if rest == 0:
                    yield 0
                return
            for number in range(rest // coins[place] + 1):
                for others in ways(place + 1, rest - number * coins[place]):
                    yield number + others

        return min(ways(0, amount), default=-1)
