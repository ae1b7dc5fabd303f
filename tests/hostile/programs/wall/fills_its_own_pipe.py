# tries: to block in a write to the channel that only the stop's trace uses
# verdict: TLE
# within: 3.0
# waits: yes
import os


class Solution:
    def solve(self, nums, key):
        for _ in range(100):
            os.write(5, bytes(1_000_000))
        return key
