# tries: many small pieces, kept
# verdict: MLE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        kept = []
        while True:
            kept.append(bytes(10**6))
