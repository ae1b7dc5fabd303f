# tries: pipes, timers, counters, pollers, until none is left
# verdict: RE
# within: 1.5
import os
import select
import signal


class Solution:
    def solve(self, nums, key):
        kept = []
        for _ in range(500):
            kept += [*os.pipe(), os.eventfd(0), select.epoll(), select.poll()]
            kept.append(signal.set_wakeup_fd(-1))
        return "HOLE: 500 of each kind"
