# tries: to ask the host something in a problem that has nothing to ask
# verdict: RE
# within: 1.5
# waits: yes
import os
import struct


class Solution:
    def solve(self, nums, key):
        question = b"\x05isBad[1]"
        for _ in range(3):
            os.write(4, struct.pack("!IB", len(question), 7) + question)
        return list(os.read(3, 1000))
