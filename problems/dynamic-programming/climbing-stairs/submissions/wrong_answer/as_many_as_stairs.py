# Takes the pattern of the first answers, 1, 2 and 3, for the rule. Caught by: small, adversarial
class Solution:
    def climbStairs(self, n: int) -> int:
        return n
