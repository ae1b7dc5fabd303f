# From n to n / 2 with a cache: a climb either stops at the middle stair or steps over it.
class Solution:
    def climbStairs(self, n: int) -> int:
        @lru_cache(None)
        def ways(n):
            if n < 2:
                return 1
            half = n // 2
            return ways(half) * ways(n - half) + ways(half - 1) * ways(n - half - 1)

        return ways(n)
