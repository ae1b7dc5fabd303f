# tries: to stop, so that it can be waited for but never ends
# verdict: TLE, AC
# within: 3.0
# waits: yes
import os
import signal
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        os.kill(os.getpid(), signal.SIGSTOP)
        os.kill(os.getpid(), signal.SIGTSTP)
        return [total ^ key for total in accumulate(nums)]
