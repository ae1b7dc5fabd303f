# Right where n is small enough for the calls to last.
class Solution:
    def firstBadVersion(self, n: int) -> int:
        good = [version for version in range(1, n) if not isBadVersion(version)]
        return max(good, default=0) + 1
