# tries: groups of exceptions in groups
# verdict: RE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        group = ExceptionGroup("x", [ValueError(number) for number in nums])
        for _ in range(20_000):
            group = BaseExceptionGroup("y", [group, *group.exceptions[:1]])
        raise group
