# tries: to wait for a message that nobody sends, with a thread that waits as well
# verdict: TLE
# within: 3.0
# waits: yes
import queue
import threading


class Solution:
    def solve(self, nums, key):
        box = queue.Queue()
        waiting = threading.Thread(target=box.get)
        waiting.start()
        waiting.join()
        return box.get()
