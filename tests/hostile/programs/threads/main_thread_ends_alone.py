# tries: to end the main thread only, so that the process looks dead while a thread goes on
# verdict: RE, TLE
# within: 3.0
# waits: yes
import ctypes
import os
import threading
import time


class Solution:
    def solve(self, nums, key):
        def stay():
            while True:
                time.sleep(0.01)
                os.getppid()

        threading.Thread(target=stay).start()
        ctypes.CDLL(None).syscall({"x86_64": 60}.get(os.uname().machine, 93), 0)
