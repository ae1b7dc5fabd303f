# tries: to go on without the judge when its questions are spent, answering by itself
# verdict: TLE
# within: 2.0
# waits: yes
# problem: callback
import os
import struct
import threading
import time


def later():
    while True:
        time.sleep(0.001)
        os.write(4, struct.pack("!IB", 9, 10) + b"\0" * 8 + b"5")


class Solution:
    def first(self, n):
        body = b"\x05isBad[1]"
        for _ in range(60):
            os.write(4, struct.pack("!IB", len(body), 7) + body)
        threading.Thread(target=later).start()
        time.sleep(1000)
