# tries: a hundred thousand minus signs, which the parser takes one inside the other
# verdict: CE
# within: 2.0
value = @REPEAT 100000 -@1


class Solution:
    def solve(self, nums, key):
        return value
