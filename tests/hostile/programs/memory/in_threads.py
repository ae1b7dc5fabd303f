# tries: to take memory in four threads at once
# verdict: MLE, RE, TLE
# within: 3.0
# waits: yes
import threading

failed = []


def fill(kept):
    try:
        while True:
            kept.extend(range(10**5))
    except MemoryError as error:
        failed.append(error)


class Solution:
    def solve(self, nums, key):
        lists = [[] for _ in range(4)]
        threads = [threading.Thread(target=fill, args=(kept,)) for kept in lists]
        any(thread.start() for thread in threads)
        any(thread.join() for thread in threads)
        return sum(map(len, lists)) + len([0] * 10**10)
