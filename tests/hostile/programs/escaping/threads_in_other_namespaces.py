# tries: a thread, which is permitted, that takes a namespace along
# verdict: AC
# within: 1.5
import ctypes
import os
from itertools import accumulate

libc = ctypes.CDLL(None, use_errno=True)


class Solution:
    def solve(self, nums, key):
        number = 56 if os.uname().machine == "x86_64" else 220
        thread = 0x10000 | 0x800 | 0x100
        for space in (0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000, 0x2000000):
            stack = ctypes.create_string_buffer(65536)
            got = libc.syscall(number, thread | space, ctypes.addressof(stack) + 65536 if space == 1 else 0, 0, 0, 0)
            if got >= 0:
                os.write(1, b"HOLE: a thread in a namespace\n")
                os._exit(1)
        return [total ^ key for total in accumulate(nums)]
