# tries: to overwrite the interpreter's own objects
# verdict: RE, WA, TLE
# within: 3.0
# waits: yes
import ctypes


class Solution:
    def solve(self, nums, key):
        for thing in (int, list, type, nums, None):
            ctypes.memset(id(thing), 0x41, 32)
        return thing
