# Compares the string with its mirror image, so pairs side by side are refused. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        pairs = {'(': ')', '[': ']', '{': '}'}
        if len(s) % 2:
            return False
        for i in range(len(s) // 2):
            if pairs.get(s[i]) != s[-1 - i]:
                return False
        return True
