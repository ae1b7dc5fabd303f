# tries: a class without the method
# verdict: CE
# within: 1.5
class Solution:
    solved = True

    def solve_it(self, nums):
        return nums
