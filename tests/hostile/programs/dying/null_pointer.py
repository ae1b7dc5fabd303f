# tries: to read from address zero
# verdict: RE
# within: 1.5
import ctypes


class Solution:
    def solve(self, nums, key):
        return ctypes.string_at(0, len(nums))
