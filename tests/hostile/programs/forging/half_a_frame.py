# tries: a frame that ends in its middle, with the process
# verdict: RE
# within: 1.5
import os
import struct


class Solution:
    def solve(self, nums, key):
        os.write(4, struct.pack("!IB", 100, 10) + b"12345678[")
        os._exit(0)
