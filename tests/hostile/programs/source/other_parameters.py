# tries: a method that takes something else
# verdict: CE
# within: 1.5
class Solution:
    def solve(self):
        return self
