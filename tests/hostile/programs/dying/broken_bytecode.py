# tries: a function whose bytecode is garbage
# verdict: RE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        def broken():
            return nums

        broken.__code__ = broken.__code__.replace(co_code=bytes([100, 255] * 9), co_consts=(), co_stacksize=0)
        return broken()
