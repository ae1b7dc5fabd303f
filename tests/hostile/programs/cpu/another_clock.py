# tries: to turn back every clock that it can name, and then to take its time
# verdict: TLE
# within: 2.0
import time


class Solution:
    def solve(self, nums, key):
        for name in ("time", "monotonic", "perf_counter", "process_time", "clock_gettime", "thread_time"):
            setattr(time, name, lambda *_: 0.0)
        for clock in range(12):
            try:
                time.clock_settime(clock, 0.0)
                print("HOLE: clock", clock, "was set")
            except OSError:
                pass
        while time.process_time() == 0.0:
            pass
