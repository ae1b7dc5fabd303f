# tries: to read from its input what is not there
# verdict: RE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return [int(word) for word in input().split()]
