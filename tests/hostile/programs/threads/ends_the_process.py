# tries: to end everything from a thread while the answer is being made
# verdict: RE
# within: 1.5
import os
import threading
import time


class Solution:
    def solve(self, nums, key):
        threading.Timer(0.001, os._exit, [0]).start()
        time.sleep(0.5)
        return nums
