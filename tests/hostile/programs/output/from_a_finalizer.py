# tries: to print when the answer is already made
# verdict: OLE, AC
# within: 1.5
from itertools import accumulate


class Noisy(list):
    def __del__(self):
        for _ in range(1000):
            print("x" * 1000)


class Solution:
    def solve(self, nums, key):
        noisy = Noisy(nums)
        return [total ^ key for total in accumulate(noisy)]
