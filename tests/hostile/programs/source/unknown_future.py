# tries: a feature of a future that doesn't come
# verdict: CE
# within: 1.5
from __future__ import judge_hostile


class Solution:
    def solve(self, nums, key):
        return []
