# Builds the last good version bit by bit, but begins a bit too low for numbers from 2^30 on. Caught by: bounds
class Solution:
    def firstBadVersion(self, n: int) -> int:
        good = 0
        for bit in range(29, -1, -1):
            step = good + (1 << bit)
            if step <= n and not isBadVersion(step):
                good = step
        return good + 1
