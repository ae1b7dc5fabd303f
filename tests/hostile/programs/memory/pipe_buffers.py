# tries: to keep bytes in pipes, as large as they get, until the descriptors end
# verdict: RE
# within: 2.0
import fcntl
import os


class Solution:
    def solve(self, nums, key):
        pipes = []
        while len(pipes) < 100:
            pipes.append(os.pipe())
            os.set_blocking(pipes[-1][1], False)
            try:
                fcntl.fcntl(pipes[-1][1], 1031, 1 << 20)
            except PermissionError:
                pass
            os.write(pipes[-1][1], bytes(1 << 20))
        print("HOLE: 100 pipes")
