# tries: to go on as another program in the same process, with and without a path
# verdict: AC
# within: 1.5
import os
import sys
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        program = ["python3", "-c", "print('HOLE: became another')"]
        for become in (os.execv, os.execvp):
            try:
                become(sys.executable, program)
            except OSError:
                continue
        try:
            fd = os.open(sys.executable, os.O_RDONLY)
            os.execve(fd, program, {"A": "B"})
        except OSError:
            return [total ^ key for total in accumulate(nums)]
