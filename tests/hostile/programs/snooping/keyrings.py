# tries: to leave a word in a keyring, or to read one: they belong to a user, not to a box
# verdict: AC
# within: 1.5
import ctypes
import os
from itertools import accumulate

libc = ctypes.CDLL(None, use_errno=True)
ADD, REQUEST, CONTROL = (248, 249, 250) if os.uname().machine == "x86_64" else (217, 218, 219)


class Solution:
    def solve(self, nums, key):
        for ring in range(-8, 0):
            if libc.syscall(ADD, b"user", b"judge-hostile-key", b"word", 4, ring) > 0:
                print("HOLE: a key in ring", ring)
            if libc.syscall(CONTROL, 0, ring, 1) > 0:
                print("HOLE: ring", ring)
        if libc.syscall(REQUEST, b"user", b"judge-hostile-key", None, 0) > 0:
            print("HOLE: a key of another")
        try:
            with open("/proc/keys") as file:
                print("HOLE: keys", file.read(1000)) if file.read(1) else None
        except OSError:
            pass
        return [total ^ key for total in accumulate(nums)]
