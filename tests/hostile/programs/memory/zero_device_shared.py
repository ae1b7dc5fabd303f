# tries: shared memory by mapping /dev/zero for reading and making it writable afterwards, dropping the pages from its
#   own count while they stay in memory
# verdict: MLE
# within: 2.5
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.mprotect.argtypes = libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


class Solution:
    def solve(self, nums, key):
        zero, size, held = os.open("/dev/zero", os.O_RDWR), 16 << 20, 0
        while held < 1 << 30:
            place = libc.mmap(None, size, 1, 1, zero, 0)
            if place == 2**64 - 1 or libc.mprotect(place, size, 3):
                raise OSError(ctypes.get_errno(), "no shared memory")
            ctypes.memset(place, 1, size)
            libc.madvise(place, size, 4)
            held += size
            if held >= 192 << 20:
                print("HOLE: holds", held, "bytes of shared memory", flush=True)
        return held
