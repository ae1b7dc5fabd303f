# Finds a bad version by halving, then walks back one by one to the first. Caught by: random, bounds
class Solution:
    def firstBadVersion(self, n: int) -> int:
        version = (n + 1) // 2
        if isBadVersion(version):
            while version > 1 and isBadVersion(version - 1):
                version -= 1
            return version
        version = n
        while version > 1 and isBadVersion(version - 1):
            version -= 1
        return version
