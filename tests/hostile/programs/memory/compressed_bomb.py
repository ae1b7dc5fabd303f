# tries: a small packed text that unpacks to more than a gigabyte
# verdict: MLE
# within: 2.5
import gzip

packed = gzip.compress(bytes(1 << 22), 1) * 300


class Solution:
    def solve(self, nums, key):
        return len(gzip.decompress(packed))
