# tries: an exception whose text never ends, so that telling of it takes for ever
# verdict: TLE
# within: 2.0
class Odd(Exception):
    def __str__(self):
        return "".join(iter(lambda: "", 0))


class Solution:
    def solve(self, nums, key):
        raise Odd
