# Takes out all round pairs, then all square ones, then all curly ones, and never returns to the first. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        for pair in ("()", "[]", "{}"):
            while pair in s:
                s = s.replace(pair, "")
        return len(s) == 0
