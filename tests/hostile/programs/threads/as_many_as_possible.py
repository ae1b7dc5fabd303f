# tries: threads that sleep, until there are no more to be had
# verdict: RE, MLE, TLE
# within: 2.5
# waits: yes
import threading
import time


class Solution:
    def solve(self, nums, key):
        for number in range(5000):
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
            if number == 3000:
                print("HOLE: 3000 threads")
        return key
