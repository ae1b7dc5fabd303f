# tries: questions that break who reads them: too deep, too long, no text
# verdict: RE, WA, TLE
# within: 2.5
# waits: yes
# problem: callback
import os
import struct


def ask(body):
    question = b"\x05isBad" + body
    os.write(4, struct.pack("!IB", len(question), 7) + question)
    return os.read(3, 10_000)


class Solution:
    def first(self, n):
        for body in (b"[" * 40_000, b"\xff\xfe", b"[" + b"9" * 5000 + b"]", b"[NaN]", b'{"a":1}', b"[1]" * 3):
            ask(body)
        return 1
