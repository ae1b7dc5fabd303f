# tries: right numbers as floats
# verdict: WA
# within: 1.5
import math
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        answer = [float(total ^ key) for total in accumulate(nums)]
        return answer if math.isfinite(answer[0]) else nums
