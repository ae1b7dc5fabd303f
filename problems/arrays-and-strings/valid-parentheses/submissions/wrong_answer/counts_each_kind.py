# Counts what is open of each kind, so crossed pairs pass. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        pairs = {')': '(', ']': '[', '}': '{'}
        count = {'(': 0, '[': 0, '{': 0}
        for c in s:
            if c in count:
                count[c] += 1
            else:
                count[pairs[c]] -= 1
                if count[pairs[c]] < 0:
                    return False
        return all(n == 0 for n in count.values())
