# tries: to tell of an exception in something that no parser survives
# verdict: RE
# within: 1.5
import os
import struct


class Solution:
    def solve(self, nums, key):
        body = b'{"type":' * 50_000 + b"\xff\xfe" + b"9" * 100_000
        os.write(4, struct.pack("!IB", len(body), 11))
        os.write(4, body)
        return key
