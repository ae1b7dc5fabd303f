# tries: to stop, interrupt or kill the runner
# verdict: AC, RE
# within: 2.0
import os
import signal
import time
from itertools import accumulate

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)


class Solution:
    def solve(self, nums, key):
        for pid in (1, os.getppid(), -1, 2, 3):
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
                if pid not in (0, os.getpid()):
                    try:
                        os.kill(pid, number)
                    except OSError:
                        pass
        time.sleep(0.01)
        return [total ^ key for total in accumulate(nums)]
