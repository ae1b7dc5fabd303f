# Goes back where the largest coins lead nowhere, but stops at the first way that adds up. Caught by: small, adversarial
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        ordered = sorted(coins, reverse=True)

        @cache
        def pay(place, rest):
            if rest == 0:
                return 0
            if place == len(ordered):
                return -1
            if ordered[place] <= rest:
                found = pay(place, rest - ordered[place])
                if found >= 0:
                    return found + 1
            return pay(place + 1, rest)

        return pay(0, amount)
