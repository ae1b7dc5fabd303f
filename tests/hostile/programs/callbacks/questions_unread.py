# tries: questions in a flood, never reading an answer
# verdict: RE, TLE
# within: 3.0
# waits: yes
# problem: callback
import os
import struct


class Solution:
    def first(self, n):
        body = b"\x05isBad[0]"
        flood = (struct.pack("!IB", len(body), 7) + body) * 4000
        while os.write(4, flood):
            n += 1
