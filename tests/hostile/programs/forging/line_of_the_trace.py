# tries: to break the runner by the line that it says it was in when it is stopped
# verdict: TLE
# within: 2.0
import os


class Solution:
    def solve(self, nums, key):
        os.write(5, b'  File "sums.py", line ' + b"9" * 5000 + b" in solve\n")
        while True:
            nums.sort()
