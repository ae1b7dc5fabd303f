# tries: one piece that doubles
# verdict: MLE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        grown = bytearray(b"x")
        while grown:
            grown.extend(bytes(grown))
