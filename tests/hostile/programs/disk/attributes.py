# tries: to change modes, owners, times and extended attributes (to what they are already, should it be let)
# verdict: AC
# within: 1.5
import os
import stat
from contextlib import suppress
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        for file in (os.__file__, "/", "/dev", "/dev/null", "/dev/zero", "/dev/urandom", "/dev/pts", "/dev/pts/ptmx"):
            found = os.stat(file) if os.path.exists(file) else os.stat("/")
            with suppress(OSError):
                os.chmod(file, stat.S_IMODE(found.st_mode))
                print("HOLE: chmod", file)
            with suppress(OSError):
                os.chown(file, found.st_uid, found.st_gid)
                print("HOLE: chown", file)
            with suppress(OSError):
                os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
                print("HOLE: utime", file)
            with suppress(OSError):
                os.setxattr(file, "user.judge-hostile", b"kept")
                print("HOLE: setxattr", file)
        return [total ^ key for total in accumulate(nums)]
