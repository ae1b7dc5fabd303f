# tries: a temporary file, and to let it grow
# verdict: RE
# within: 1.5
import tempfile


class Solution:
    def solve(self, nums, key):
        with tempfile.TemporaryFile(prefix="judge-hostile") as file:
            print("HOLE: a temporary file", file.write(bytes(1 << 20)))
