# tries: to wait for a signal that it blocks
# verdict: TLE
# within: 3.0
# waits: yes
import signal


class Solution:
    def solve(self, nums, key):
        signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGUSR1})
        return signal.sigwait([signal.SIGUSR1])
