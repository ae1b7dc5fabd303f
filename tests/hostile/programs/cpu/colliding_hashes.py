# tries: a set of numbers that all have the same hash
# verdict: TLE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        return len({place * (2**61 - 1) for place in range(60_000)})
