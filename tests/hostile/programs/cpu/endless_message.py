# tries: an exception whose text never ends, so that telling of it takes for ever
# verdict: TLE
# within: 2.0
class Odd(Exception):
    def __str__(self):
        for _ in iter(int, 1):
            continue


class Solution:
    def solve(self, nums, key):
        raise Odd
