# tries: a list in a list in a list, a hundred thousand deep
# verdict: WA, RE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        deep = nums
        for _ in range(100_000):
            deep = [deep]
        return deep
