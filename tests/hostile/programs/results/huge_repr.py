# tries: a description of a hundred million characters
# verdict: WA, MLE
# within: 1.5
class Wordy:
    def __repr__(self):
        return "blah " * 10_000_000


class Solution:
    def solve(self, nums, key):
        return {Wordy(): [Wordy() for _ in nums]}
