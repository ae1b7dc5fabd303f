# tries: a thread that goes on printing into the cases after its own
# verdict: AC, OLE
# within: 2.5
import threading
import time
from itertools import accumulate


class Talker(threading.Thread):
    daemon = True

    def run(self):
        while True:
            print("still here")
            time.sleep(0.001)


class Solution:
    def solve(self, nums, key):
        Talker().start()
        return [total ^ key for total in accumulate(nums)]
