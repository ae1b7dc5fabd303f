# tries: to make the judge's own look at the result never end
# verdict: TLE
# within: 2.0
class Odd:
    def __repr__(self):
        while not None:
            pass


class Solution:
    def solve(self, nums, key):
        return [Odd(), Odd()]
