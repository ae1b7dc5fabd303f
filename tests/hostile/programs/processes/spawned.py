# tries: to start a program by posix_spawn
# verdict: RE
# within: 1.5
import os
import sys


class Solution:
    def solve(self, nums, key):
        pid = os.posix_spawn(sys.executable, ["python3", "-c", "pass"], {})
        _, status = os.waitpid(pid, 0)
        return [print("HOLE: spawned", status)]
