# tries: to hold as many threads, pipes and timers as it may, so that a box beside it has none
# verdict: TLE
# within: 3.5
# waits: yes
import os
import signal
import threading
import time


class Solution:
    def solve(self, nums, key):
        threading.stack_size(65_536)
        held = [os.pipe() for _ in range(20)]
        try:
            while len(held) < 78:
                threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
                held.append(None)
        except RuntimeError:
            held.append(signal.setitimer(signal.ITIMER_VIRTUAL, 1000))
        time.sleep(1000)
        return len(held)
