# Multiplies the ways of both halves, and forgets those that step over the middle. Caught by: small, adversarial
class Solution:
    def climbStairs(self, n: int) -> int:
        if n <= 2:
            return n
        half = n // 2
        return self.climbStairs(half) * self.climbStairs(n - half)
