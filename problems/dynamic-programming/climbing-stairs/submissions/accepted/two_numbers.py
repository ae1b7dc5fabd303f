class Solution:
    def climbStairs(self, n: int) -> int:
        here, below = 1, 0
        for _ in range(n):
            here, below = here + below, here
        return here
