# Says that each stair but the last is either used or not, and lets any number of them be stepped over. Caught by: small, adversarial
class Solution:
    def climbStairs(self, n: int) -> int:
        return 2 ** (n - 1)
