# Counts the depth and forgets of which kind the brackets are. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        depth = 0
        for bracket in s:
            if bracket in "([{":
                depth += 1
            else:
                depth -= 1
            if depth < 0:
                return False
        return depth == 0
