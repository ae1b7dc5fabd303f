# tries: a file that lives in memory
# verdict: MLE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        fd = os.memfd_create("x")
        while os.write(fd, bytes(10**6)):
            print("HOLE: a memory file grows")
