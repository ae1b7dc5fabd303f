# tries: a sum of fifty thousand terms, which is a tree of that depth
# verdict: AC, CE, RE
# within: 3.0
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        return [total ^ key for total in accumulate(nums)]


nothing = 0
value = nothing@REPEAT 50000 +nothing@
