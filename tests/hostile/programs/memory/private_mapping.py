# tries: an anonymous mapping of 1 GB, not by malloc
# verdict: MLE
# within: 1.5
import mmap


class Solution:
    def solve(self, nums, key):
        mapped = mmap.mmap(-1, 10**9, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        mapped.write(b"x" * 10**6)
        return len(mapped)
