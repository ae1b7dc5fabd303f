# Asks for one version after the other: more calls than are allowed. Caught by: random, bounds
class Solution:
    def firstBadVersion(self, n: int) -> int:
        for version in range(1, n + 1):
            if isBadVersion(version):
                return version
