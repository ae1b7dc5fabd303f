# tries: to write memory and then to make it read-only, so that RLIMIT_DATA no longer counts it
# verdict: MLE
# within: 2.5
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]


class Solution:
    def solve(self, nums, key):
        size, held = 8 << 20, 0
        while True:
            place = libc.mmap(None, size, 3, 0x22, -1, 0)
            if place == 2**64 - 1:
                raise OSError(ctypes.get_errno(), "no memory")
            ctypes.memset(place, 1, size)
            libc.mprotect(place, size, 1)
            held += size
            if held >= 1 << 30:
                print("HOLE: holds", held, "bytes", flush=True)
