# tries: to open one file as often as it can
# verdict: RE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        opened = set()
        while len(opened) < 1000:
            opened.add(os.open("/dev/null", os.O_RDONLY))
        print("HOLE: a thousand descriptors")
