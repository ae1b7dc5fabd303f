# tries: to ask before it is called, when the runner doesn't know of which case
# verdict: AC, RE, TLE
# within: 2.0
# problem: callback
known = isBad(1)
again = [isBad(2) for _ in "ab"]


class Solution:
    def first(self, n):
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            high, low = (middle, low) if isBad(middle) else (high, middle + 1)
        return low if again else known
