# tries: a text of a million brackets in a parser written in C
# verdict: RE, MLE, TLE
# within: 5.0
import json
import sys

sys.setrecursionlimit(10**9)


class Solution:
    def solve(self, nums, key):
        return json.loads("[" * 1_000_000)
