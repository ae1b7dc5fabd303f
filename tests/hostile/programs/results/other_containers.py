# tries: right numbers in containers that are no lists
# verdict: WA
# within: 1.5
import array
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        right = [total ^ key for total in accumulate(nums)]
        if len(nums) == 3:
            return array.array("q", right)
        if len(nums) == 1:
            return dict.fromkeys(right)
        return {*right} if len(nums) == 40 else memoryview(bytes(8))
