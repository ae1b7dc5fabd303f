# tries: to read where nothing is
# verdict: RE
# within: 1.5
import ctypes


class Solution:
    def solve(self, nums, key):
        return ctypes.string_at(8, len(nums))
