# tries: a list of 80 GB in one go
# verdict: MLE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return [0] * 10**10
