# tries: to wait for a lock that it holds itself
# verdict: TLE
# within: 3.0
# waits: yes
import threading


class Solution:
    def solve(self, nums, key):
        lock = threading.Lock()
        with lock, lock:
            return nums
