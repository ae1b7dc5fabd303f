# tries: a text of halves of characters, which no encoding can carry
# verdict: WA
# within: 1.5
class Solution:
    def solve(self, nums, key):
        return "\ud800\udfff" + "".join(map(chr, range(0xDC00, 0xDC40)))
