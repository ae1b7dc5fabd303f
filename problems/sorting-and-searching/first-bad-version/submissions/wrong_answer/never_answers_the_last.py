# Searches below n only and has no answer when n itself is the first. Caught by: small, bounds
class Solution:
    def firstBadVersion(self, n: int) -> int:
        low, high, answer = 1, n - 1, -1
        while low <= high:
            mid = (low + high) // 2
            if isBadVersion(mid):
                answer = mid
                high = mid - 1
            else:
                low = mid + 1
        return answer
