# tries: five thousand times otherwise if
# verdict: CE, RE, WA
# within: 3.0
class Solution:
    def solve(self, nums, key):
        if key:
            return nums
@REPEAT 5000         elif key:\n            return key\n@
