# tries: to leave messages and counters in the kernel
# verdict: AC
# within: 1.5
import ctypes
import os
from itertools import accumulate

libc = ctypes.CDLL(None, use_errno=True)
rt = [libc]


class Solution:
    def solve(self, nums, key):
        left = {
            "queue": lambda: libc.msgget(0x6A756467, 0o1666),
            "counter": lambda: libc.semget(0x6A756467, 1, 0o1666),
            "segment": lambda: libc.shmget(0x6A756467, 4096, 0o1666),
            "named queue": lambda: libc.mq_open(b"/judge-hostile", os.O_CREAT | os.O_RDWR, 0o666, None),
        }
        for name, leave in left.items():
            if leave() >= 0:
                print("HOLE: left a", name)
        named = getattr(libc, "sem_open")
        named.restype = ctypes.c_void_p
        if named(b"/judge-hostile", os.O_CREAT, 0o666, 1):
            print("HOLE: left a named counter")
        return [total ^ key for total in accumulate(nums)]
