# tries: to print as much as it may
# verdict: AC
# within: 1.5
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        print("p" * 199_000, flush=True)
        return [total ^ key for total in accumulate(nums)]
