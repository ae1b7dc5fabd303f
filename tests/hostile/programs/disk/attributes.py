# tries: to change modes, owners, times and extended attributes
# verdict: AC
# within: 1.5
import os
from contextlib import suppress
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        for file in (os.__file__, "/", "/dev/null"):
            with suppress(OSError):
                os.chmod(file, 0o4777)
                print("HOLE: chmod", file)
            with suppress(OSError):
                os.chown(file, 1, 1)
                print("HOLE: chown", file)
            with suppress(OSError):
                os.utime(file, (0, 0))
                print("HOLE: utime", file)
            with suppress(OSError):
                os.setxattr(file, "user.judge-hostile", b"kept")
                print("HOLE: setxattr", file)
        return [total ^ key for total in accumulate(nums)]
