# tries: 64 MB in one write past Python's buffers
# verdict: OLE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        os.write(1, bytes(1 << 26))
        return nums
