# tries: to keep a piece from every case outside of its own module
# verdict: MLE, AC
# within: 3.0
import sys
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        sys.__dict__.setdefault("kept", []).append(bytearray(b"x") * 30_000_000)
        return [total ^ key for total in accumulate(nums)]
