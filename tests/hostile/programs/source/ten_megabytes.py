# tries: a file of ten megabytes, one large list
# verdict: MLE, TLE, CE
# within: 6.0
class Solution:
    def solve(self, nums, key):
        return [
@REPEAT 2500000 1,\n @
        ]
