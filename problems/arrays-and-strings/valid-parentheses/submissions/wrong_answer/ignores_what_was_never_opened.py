# Compares with the top of the stack only if there is one, so a closing bracket too many is overlooked. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        stack = []
        match = {')': '(', ']': '[', '}': '{'}
        for c in s:
            if c in match:
                if stack and stack.pop() != match[c]:
                    return False
            else:
                stack.append(c)
        return not stack
