# tries: to close the stream, not its descriptor
# verdict: RE, AC
# within: 1.5
import sys
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        print("last words")
        sys.stdout.close()
        sys.stdin.close()
        return [total ^ key for total in accumulate(nums)]
