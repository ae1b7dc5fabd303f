# tries: to say that it is loaded while it is loading, and to be called too early
# verdict: RE
# within: 1.5
import os
import struct

os.write(4, struct.pack("!IB", 0, 9))
os.write(4, struct.pack("!IBI", 4, 9, 2**32 - 1))


class Solution:
    def solve(self, nums, key):
        return nums
