# tries: a frame that says it is 4 GB long, and as much of it as it can send
# verdict: OLE, RE
# within: 2.0
import os
import struct


class Solution:
    def solve(self, nums, key):
        os.write(4, struct.pack("!IB", 0xFFFFFFFF, 10))
        block = bytes(16 << 20)
        while block:
            os.write(4, block)
