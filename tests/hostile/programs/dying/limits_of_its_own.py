# tries: to lower its own limits so far that nothing works any more
# verdict: AC, RE, MLE, TLE
# within: 3.0
import resource
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        for name in ("RLIMIT_NOFILE", "RLIMIT_AS", "RLIMIT_DATA", "RLIMIT_STACK", "RLIMIT_NPROC", "RLIMIT_CPU"):
            resource.setrlimit(getattr(resource, name), (0, 0))
        return [total ^ key for total in accumulate(nums)]
