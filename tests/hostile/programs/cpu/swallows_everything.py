# tries: to catch whatever stops it and to go on
# verdict: TLE
# within: 2.0
class Solution:
    def solve(self, nums, key):
        while True:
            try:
                while True:
                    key += 1
            except BaseException:
                continue
            finally:
                continue
