# Recursive descent: a call a pair, 5,000 deep.
class Solution:
    def isValid(self, s: str) -> bool:
        def skip(i):
            """The place after all whole pairs from i on; -1 where one of them isn't closed."""
            while i < len(s) and s[i] in closing:
                end = skip(i + 1)
                if end < 0 or end == len(s) or s[end] != closing[s[i]]:
                    return -1
                i = end + 1
            return i

        closing = dict(zip('([{', ')]}'))
        return skip(0) == len(s)
