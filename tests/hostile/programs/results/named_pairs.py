# tries: a tuple with names, whose class it writes
# verdict: WA
# within: 1.5
from collections import namedtuple
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        right = [total ^ key for total in accumulate(nums)]
        kind = namedtuple("Right", [f"field{place}" for place in range(len(right))])
        return kind(*right)
