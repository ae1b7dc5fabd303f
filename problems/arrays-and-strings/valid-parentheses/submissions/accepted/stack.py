class Solution:
    def isValid(self, s: str) -> bool:
        opening = {')': '(', ']': '[', '}': '{'}
        stack = []
        for bracket in s:
            if bracket in opening:
                if not stack or stack.pop() != opening[bracket]:
                    return False
            else:
                stack.append(bracket)
        return not stack
