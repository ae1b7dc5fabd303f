# tries: to let a timer of C code print for it
# verdict: OLE, TLE
# within: 2.5
import faulthandler


class Solution:
    def solve(self, nums, key):
        faulthandler.dump_traceback_later(1e-5, repeat=True, file=1)
        while key:
            nums.reverse()
