# tries: to write to the error stream without an end, not by print
# verdict: OLE
# within: 1.5
import sys


class Solution:
    def solve(self, nums, key):
        sys.stderr.writelines(iter(lambda: "y\n", None))
