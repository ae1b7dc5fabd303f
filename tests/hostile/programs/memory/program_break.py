# tries: to move the end of the heap itself
# verdict: MLE
# within: 1.5
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.sbrk.restype, libc.sbrk.argtypes = ctypes.c_void_p, [ctypes.c_long]


class Solution:
    def solve(self, nums, key):
        if libc.sbrk(1 << 30) == 2**64 - 1:
            raise OSError(ctypes.get_errno(), "no heap")
        print("HOLE: the heap has grown")
