# The partner of an opening bracket is where the number of open ones is back to what it was: for each, look there.
class Solution:
    def isValid(self, s: str) -> bool:
        steps = [1 if bracket in "([{" else -1 for bracket in s]
        heights = list(accumulate(steps))
        if min(heights) < 0 or heights[-1] != 0:
            return False
        for i, bracket in enumerate(s):
            if steps[i] == 1:
                partner = heights.index(heights[i] - 1, i)
                if bracket + s[partner] not in ("()", "[]", "{}"):
                    return False
        return True
