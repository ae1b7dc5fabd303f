# Binet's formula, rounded: exact enough up to n = 69.
class Solution:
    def climbStairs(self, n: int) -> int:
        root = sqrt(5)
        return round(((1 + root) / 2) ** (n + 1) / root)
