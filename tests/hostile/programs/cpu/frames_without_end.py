# tries: to keep the runner so busy with frames that it forgets to look at the clock
# verdict: RE, TLE, OLE
# within: 2.5
import os
import struct


class Solution:
    def solve(self, nums, key):
        asking = struct.pack("!IB", 0, 7) * 10_000
        while os.write(4, asking):
            pass
