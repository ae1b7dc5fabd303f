# tries: to spread its work over threads, so that none of them is over the limit
# verdict: TLE
# within: 2.5
import threading
import time


class Solution:
    def solve(self, nums, key):
        def work():
            end = time.thread_time() + 0.1
            while time.thread_time() < end:
                pass

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        total, answer = 0, []
        for number in nums:
            total += number
            answer.append(total ^ key)
        return answer
