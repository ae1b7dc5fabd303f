# tries: a generator, which computes when it is looked at
# verdict: WA
# within: 1.5
class Solution:
    def solve(self, nums, key):
        total = 0
        for number in nums:
            total += number
            yield total ^ key
