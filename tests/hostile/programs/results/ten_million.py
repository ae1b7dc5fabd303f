# tries: a list of ten million numbers
# verdict: OLE, TLE
# within: 3.0
class Solution:
    def solve(self, nums, key):
        return list(range(4_000_000))
