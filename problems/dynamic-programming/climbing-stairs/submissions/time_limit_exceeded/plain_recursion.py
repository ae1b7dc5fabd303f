# Calls itself for both steps and keeps nothing: the work grows as fast as the answer. Caught by: bounds
class Solution:
    def climbStairs(self, n: int) -> int:
        if n <= 2:
            return n
        return self.climbStairs(n - 1) + self.climbStairs(n - 2)
