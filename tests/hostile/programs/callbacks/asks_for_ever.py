# tries: to ask without an end, catching whatever comes back
# verdict: TLE
# within: 2.0
# problem: callback
class Solution:
    def first(self, n):
        while True:
            try:
                isBad(n)
            except BaseException:
                pass
