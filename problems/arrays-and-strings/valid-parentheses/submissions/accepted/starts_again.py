# Takes out one pair, then looks from the start again: the slowest style.
class Solution:
    def isValid(self, s: str) -> bool:
        chars = list(s)
        i = 0
        while i < len(chars) - 1:
            if chars[i] + chars[i + 1] in ('()', '[]', '{}'):
                del chars[i:i + 2]
                i = 0
            else:
                i += 1
        return not chars
