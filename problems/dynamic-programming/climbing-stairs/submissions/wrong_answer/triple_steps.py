# Allows for steps of three stairs as well. Caught by: small, adversarial
class Solution:
    def climbStairs(self, n: int) -> int:
        ways = [1, 1, 2]
        for i in range(3, n + 1):
            ways.append(ways[i - 1] + ways[i - 2] + ways[i - 3])
        return ways[n]
