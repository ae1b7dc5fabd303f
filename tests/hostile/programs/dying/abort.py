# tries: to have the C library end it
# verdict: RE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        nums.append(os.abort())
