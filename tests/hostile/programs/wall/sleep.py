# tries: to wait without computing
# verdict: TLE
# within: 3.0
# waits: yes
import time


class Solution:
    def solve(self, nums, key):
        time.sleep(10**6)
