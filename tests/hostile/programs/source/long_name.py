# tries: a name of a megabyte
# verdict: AC
# within: 2.5
from itertools import accumulate


class Solution:
    def solve(self, nums, key, _@REPEAT 1000000 n@=0):
        return [total ^ key for total in accumulate(nums)]
