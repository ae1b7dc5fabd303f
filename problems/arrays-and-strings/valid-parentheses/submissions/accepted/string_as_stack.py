class Solution:
    def isValid(self, s: str) -> bool:
        stack = ''
        for c in s:
            if c == '(':
                stack += ')'
            elif c == '[':
                stack += ']'
            elif c == '{':
                stack += '}'
            elif stack and stack[-1] == c:
                stack = stack[:-1]
            else:
                return False
        return len(stack) == 0
