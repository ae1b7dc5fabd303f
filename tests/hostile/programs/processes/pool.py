# tries: to hand its work to a pool of processes
# verdict: RE
# within: 1.5
import multiprocessing


class Solution:
    def solve(self, nums, key):
        with multiprocessing.Pool(2) as pool:
            return pool.map(abs, nums)
