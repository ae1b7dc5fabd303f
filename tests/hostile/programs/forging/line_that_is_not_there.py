# tries: to say that it was stopped in a line which no file has
# verdict: TLE
# within: 2.0
import os


class Solution:
    def solve(self, nums, key):
        os.write(5, b'  File "sums.py", line 0 in solve\n  File "sums.py", line %d in solve\n' % (10**18))
        while os.times():
            pass
