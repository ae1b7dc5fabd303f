# tries: warnings without an end
# verdict: OLE, TLE
# within: 2.5
import warnings

warnings.simplefilter("always")


class Solution:
    def solve(self, nums, key):
        for number in range(10**9):
            warnings.warn(f"warning {number}: " + "w" * 2000, RuntimeWarning)
