# tries: to change the answer in a thread between the judge's look at its types and its writing
# verdict: WA, RE, TLE
# within: 2.5
import sys
import threading
import time

sys.setswitchinterval(1e-6)


class Lying(int):
    def __repr__(self):
        return "0"


class Solution:
    def solve(self, nums, key):
        answer = [0] * 100_000

        def change():
            while True:
                answer[time.perf_counter_ns() % 100_000] = Lying(5)
                answer.append([])
                answer.pop()

        for _ in range(3):
            threading.Thread(target=change, daemon=True).start()
        return answer
