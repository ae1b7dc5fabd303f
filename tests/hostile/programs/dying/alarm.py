# tries: to be ended by a timer of its own while it sleeps
# verdict: RE, TLE
# within: 3.0
# waits: yes
import signal
import time


class Solution:
    def solve(self, nums, key):
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        signal.alarm(1)
        time.sleep(1000)
