# tries: a zero in the middle of the file, where C ends a text
# verdict: CE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return nums
@BYTES 00@
        return key
