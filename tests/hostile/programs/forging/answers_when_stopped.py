# tries: to answer from the handler of the signal by which it is stopped
# verdict: TLE
# within: 2.0
import os
import signal
import struct


def last_words(*_):
    os.write(4, struct.pack("!IB", 10, 10) + b"\0" * 8 + b"[]")
    os._exit(0)


class Solution:
    def solve(self, nums, key):
        for number in (signal.SIGXCPU, signal.SIGPROF, signal.SIGVTALRM):
            signal.signal(number, last_words)
        while nums:
            key += 1
