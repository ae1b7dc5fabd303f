# tries: a text of 10 GB by a width in a format
# verdict: MLE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return f"{key:>{10**10}}"
