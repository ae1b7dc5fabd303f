# Asks for the middle and the one before it in every round: the most calls that LeetCode's users make and get accepted.
# The isBadVersion API is already defined for you.
# def isBadVersion(version: int) -> bool:

class Solution:
    def firstBadVersion(self, n: int) -> int:
        low, high = 1, n
        while low <= high:
            mid = (low + high) // 2
            if isBadVersion(mid):
                if mid == 1 or not isBadVersion(mid - 1):
                    return mid
                high = mid - 1
            else:
                low = mid + 1
        return -1
