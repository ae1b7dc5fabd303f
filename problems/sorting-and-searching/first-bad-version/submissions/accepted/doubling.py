# Doubles the step until it has passed the first bad version, then halves: nearly twice the calls.
class Solution:
    def firstBadVersion(self, n: int) -> int:
        high = 1
        while high < n and not isBadVersion(high):
            high *= 2
        low, high = high // 2, min(high, n)
        while high - low > 1:
            middle = low + (high - low) // 2
            if isBadVersion(middle):
                high = middle
            else:
                low = middle
        return high
