# Halves a fixed number of times, floor of log2, which is one short for most n. Caught by: small, random
class Solution:
    def firstBadVersion(self, n: int) -> int:
        left, right = 1, n
        for _ in range(int(math.log2(n))):
            mid = left + (right - left) // 2
            if isBadVersion(mid):
                right = mid
            else:
                left = min(mid + 1, right)
        return left
