# tries: to have a failure in a case taken for a file that is no Python
# verdict: RE, CE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        raise SyntaxError("not Python", ("sums.py", 1, 2, "the text" * 1000, 3, 4))
