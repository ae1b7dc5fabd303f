# Breadth first, but the same sum is put into the queue once for every order of coins: exponential. Caught by: adversarial, large
class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        if amount == 0:
            return 0
        queue = deque([(amount, 0)])
        while queue:
            rest, used = queue.popleft()
            for coin in coins:
                if coin == rest:
                    return used + 1
                if coin < rest:
                    queue.append((rest - coin, used + 1))
        return -1
