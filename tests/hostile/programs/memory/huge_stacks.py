# tries: threads with stacks of a gigabyte
# verdict: RE, MLE
# within: 1.5
import threading


class Solution:
    def solve(self, nums, key):
        threading.stack_size(1 << 30)
        for _ in range(4):
            threading.Thread(target=print, args=("HOLE: a stack of a gigabyte",)).start()
        return key
