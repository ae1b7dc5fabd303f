# tries: thousands of threads with small stacks, printing all the while so that nobody gets to count them
# verdict: RE, MLE, TLE
# within: 2.5
import os
import threading

threading.stack_size(32_768)
never = threading.Event()


class Solution:
    def solve(self, nums, key):
        started = 0
        while started < 10_000:
            thread = threading.Thread(target=never.wait)
            thread.daemon = True
            thread.start()
            os.write(1, b".")
            started += 1
            if started == 2000:
                os.write(1, b"\nHOLE: 2000 threads\n")
