# tries: to become two
# verdict: RE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        if os.fork() == 0:
            print("HOLE: a child of its own")
        return nums
