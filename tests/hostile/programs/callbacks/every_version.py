# tries: to ask of every version in turn, which is right and too many
# verdict: TLE
# within: 2.0
# problem: callback
class Solution:
    def first(self, n):
        for version in range(1, n + 1):
            if isBad(version):
                return version
