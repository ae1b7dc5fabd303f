# Tries all choices, but those that need more coins than the best so far: exponential. Caught by: large
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        coins.sort(reverse=True)
        self.best = amount + 1

        def pay(first, rest, used):
            if rest == 0:
                self.best = min(self.best, used)
                return
            for place in range(first, len(coins)):
                if coins[place] <= rest and used + 1 < self.best:
                    pay(place, rest - coins[place], used + 1)

        pay(0, amount, 0)
        return self.best if self.best <= amount else -1
