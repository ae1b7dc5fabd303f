# Takes version 1 for good without asking. Caught by: small, bounds
class Solution:
    def firstBadVersion(self, n: int) -> int:
        good, bad = 1, n
        while bad - good > 1:
            mid = (good + bad) // 2
            if isBadVersion(mid):
                bad = mid
            else:
                good = mid
        return bad
