# tries: each signal that there is, on itself
# verdict: RE, AC, TLE
# within: 3.0
# waits: yes
import os
import signal
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        for number in sorted(signal.valid_signals(), reverse=True):
            if number not in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
                os.kill(os.getpid(), number)
        return [total ^ key for total in accumulate(nums)]
