# tries: to be interrupted a million times a second by its own timer
# verdict: TLE
# within: 2.5
import signal


class Solution:
    def solve(self, nums, key):
        seen = []
        signal.signal(signal.SIGALRM, lambda *_: seen.append(1))
        signal.setitimer(signal.ITIMER_REAL, 1e-6, 1e-6)
        while len(seen) < 10**9:
            seen.clear()
