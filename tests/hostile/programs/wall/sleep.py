# tries: to wait without computing
# verdict: TLE
# within: 3.0
import time


class Solution:
    def solve(self, nums, key):
        time.sleep(10**6)
