# tries: to end by the exception that Python ends by, with an odd status
# verdict: RE
# within: 1.5
class Odd(SystemExit):
    code = property(lambda self: 1 / 0)


class Solution:
    def solve(self, nums, key):
        raise Odd({"verdict": "AC"})
