# tries: to be asked itself instead of the host
# verdict: WA
# within: 1.5
# problem: callback
import builtins


def isBad(version):
    return version > 1


builtins.isBad = isBad


class Solution:
    def first(self, n):
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if isBad(middle) else (middle + 1, high)
        return low
