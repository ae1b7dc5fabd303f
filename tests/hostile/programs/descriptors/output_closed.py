# tries: to answer with its output closed and something still to be printed
# verdict: RE
# within: 1.5
import os


class Solution:
    def solve(self, nums, key):
        print("goes nowhere")
        os.close(1)
        os.close(2)
        return nums
