# tries: a question of two megabytes that becomes a hundred when it is read
# verdict: RE, TLE, OLE
# within: 3.0
# waits: yes
# problem: callback
import os
import struct


class Solution:
    def first(self, n):
        body = b"\x05isBad[" + b"[]," * 600_000 + b"[]]"
        frame = struct.pack("!IB", len(body), 7) + body
        while frame:
            frame = frame[os.write(4, frame) :]
        return len(os.read(3, 1))
