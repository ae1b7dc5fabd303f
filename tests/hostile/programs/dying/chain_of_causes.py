# tries: an exception with a hundred thousand causes, and a circle of them
# verdict: RE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        first = last = ValueError(0)
        for number in range(100_000):
            following = ValueError(number)
            following.__cause__ = last
            last = following
        first.__cause__ = last
        raise last from None
