# tries: a list of a million numbers
# verdict: OLE
# within: 3.0
class Solution:
    def solve(self, nums, key):
        return list(range(1_000_000))
