# Takes out pairs a fixed number of times, half as often as deep nesting needs. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        for _ in range(len(s) // 4):
            s = s.replace("()", "").replace("[]", "").replace("{}", "")
        return not s
