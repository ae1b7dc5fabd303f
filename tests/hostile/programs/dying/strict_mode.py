# tries: to give up all system calls, so that the kernel kills it
# verdict: RE
# within: 1.5
import ctypes


class Solution:
    def solve(self, nums, key):
        libc = ctypes.CDLL(None)
        if libc.prctl(22, 1, 0, 0, 0):
            raise OSError("refused")
        return nums
