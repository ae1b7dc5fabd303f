# tries: never to end, computing nothing
# verdict: TLE
# within: 2.0
class Solution:
    def solve(self, nums, key):
        while True:
            pass
