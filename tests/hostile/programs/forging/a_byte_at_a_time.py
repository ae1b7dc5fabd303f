# tries: a frame that trickles, a byte every hundredth of a second
# verdict: TLE
# within: 3.0
# waits: yes
import os
import struct
import time


class Solution:
    def solve(self, nums, key):
        for byte in struct.pack("!IB", 1000, 10) + b"1" * 1000:
            os.write(4, bytes([byte]))
            time.sleep(0.01)
