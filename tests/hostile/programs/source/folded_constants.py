# tries: constants that the compiler would compute for ever, if it did
# verdict: AC, CE, MLE
# within: 3.0
from itertools import accumulate


class Solution:
    def never(self):
        return 2**2**2**2**2**2, "a" * 10**9 * 10**9, (0,) * 10**10, 1 << (1 << 40), -(-(9**9**9)), 10**10**10 % 7

    def solve(self, nums, key):
        return [total ^ key for total in accumulate(nums)]
