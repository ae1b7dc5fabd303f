# tries: recursion that goes through C code, whose stack ends with a crash
# verdict: RE, TLE, MLE
# within: 2.5
import sys

sys.setrecursionlimit(2**31 - 1)


class Again:
    def __getattr__(self, name):
        return getattr(self, name + "x"[:0])

    def __repr__(self):
        return "%r" % self


class Solution:
    def solve(self, nums, key):
        return repr([Again()])
