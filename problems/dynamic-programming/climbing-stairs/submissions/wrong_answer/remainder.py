# Out of habit from other counting problems, takes the remainder by 10^9 + 7. Caught by: bounds
class Solution:
    def climbStairs(self, n: int) -> int:
        a, b = 1, 1
        for _ in range(n - 1):
            a, b = b, (a + b) % (10**9 + 7)
        return b
