class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        queue = deque([(0, 0)])
        seen = {0}
        while queue:
            total, used = queue.popleft()
            if total == amount:
                return used
            for coin in coins:
                following = total + coin
                if following <= amount and following not in seen:
                    seen.add(following)
                    queue.append((following, used + 1))
        return -1
