# tries: a number of ten billion bits
# verdict: MLE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return [number << 10**10 for number in nums if number]
