# Marks amounts as done in depth, though a later way to them may be shorter. Caught by: small, adversarial
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        coins.sort(reverse=True)
        self.best = inf
        seen = set()

        def pay(rest, used):
            if rest == 0:
                self.best = min(self.best, used)
                return
            seen.add(rest)
            for coin in coins:
                if coin <= rest and rest - coin not in seen:
                    pay(rest - coin, used + 1)

        pay(amount, 0)
        return -1 if self.best == inf else self.best
