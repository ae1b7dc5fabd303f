# tries: bytes that are no text, halves of characters, and zeros
# verdict: WA
# within: 1.5
import os
import sys


class Solution:
    def solve(self, nums, key):
        os.write(1, bytes(range(256)) * 4 + b"\xed\xa0\x80\xff\xfe\xf0\x9f")
        print("\udcff\ud800", "\0" * 100)
        sys.stderr.buffer.write(b"\xc3\x28" * 50)
        return [str(number) + "\ud83d" for number in nums]
