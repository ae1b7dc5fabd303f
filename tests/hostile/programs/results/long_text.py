# tries: a text above the limit of a result
# verdict: OLE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return "r" * 5_000_000
