# Counts each kind and looks for wrong neighbours, which overlooks pairs that cross further apart. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        for wrong in ("(]", "(}", "[)", "[}", "{)", "{]"):
            if wrong in s:
                return False
        level = {"()": 0, "[]": 0, "{}": 0}
        for c in s:
            for pair in level:
                if c in pair:
                    level[pair] += 1 if c == pair[0] else -1
                    if level[pair] < 0:
                        return False
        return not any(level.values())
