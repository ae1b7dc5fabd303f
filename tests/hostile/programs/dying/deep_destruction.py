# tries: a chain of a million objects that all end at once
# verdict: WA, RE, MLE, TLE
# within: 2.5
class Link:
    def __init__(self, before):
        self.before = before

    def __del__(self):
        self.before = None


class Solution:
    def solve(self, nums, key):
        link = None
        for _ in range(150_000):
            link = Link(link)
        del link
        return key
