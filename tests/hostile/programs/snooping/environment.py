# tries: to read the environment of the judge or of its user, as Python, C and the kernel keep it
# verdict: AC
# within: 1.5
import ctypes
import os
from itertools import accumulate

ALLOWED = set(
    "HOME LANG LC_ALL PATH TZ PYTHONHASHSEED PYTHONDONTWRITEBYTECODE OPENBLAS_NUM_THREADS OMP_NUM_THREADS PWD HOSTNAME "
    "MKL_NUM_THREADS NUMEXPR_NUM_THREADS VECLIB_MAXIMUM_THREADS".split()
)


class Solution:
    def solve(self, nums, key):
        seen = set(os.environ)
        libc = ctypes.CDLL(None)
        place = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
        number = 0
        while place and place[number]:
            seen.add(place[number].decode().partition("=")[0])
            number += 1
        ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)
        for pid in ("self", "1", os.getppid()):
            try:
                with open(f"/proc/{pid}/environ") as file:
                    seen.update(entry.partition("=")[0] for entry in file.read().split("\0") if entry)
            except OSError:
                continue
        for name in seen - ALLOWED:
            print("HOLE: the environment has", name)
        return [total ^ key for total in accumulate(nums)]
