# tries: the same while threads print byte by byte, so that the runner is never idle long enough to look at memory
# verdict: MLE
# within: 3.0
import ctypes
import os
import threading

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


def noisy():
    while os.write(1, b"."):
        os.sched_yield()


class Solution:
    def solve(self, nums, key):
        threading.Thread(target=noisy, daemon=True).start()
        for held in range(0, 1 << 40, 8 << 20):
            if held >= 1 << 30:
                os.write(1, b"\nHOLE: holds a gigabyte\n")
            place = libc.mmap(None, 8 << 20, 3, 0x22, -1, 0)
            if place == 2**64 - 1:
                raise OSError(ctypes.get_errno(), "no memory")
            ctypes.memset(place, 1, 8 << 20)
            libc.mprotect(place, 8 << 20, 1)
