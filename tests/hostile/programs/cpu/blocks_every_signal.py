# tries: to shut out every signal, take the stop's handler away, and go on computing
# verdict: TLE
# within: 2.0
import faulthandler
import signal


class Solution:
    def solve(self, nums, key):
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        faulthandler.unregister(signal.SIGXCPU)
        place = 0
        while place >= 0:
            place = place + 1 - 1
