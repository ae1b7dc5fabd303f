# tries: a regular expression that needs 2^40 steps, inside the engine that can't be interrupted
# verdict: TLE
# within: 2.0
import re


class Solution:
    def solve(self, nums, key):
        return [re.fullmatch("(a+)+", "a" * 40 + "b")]
