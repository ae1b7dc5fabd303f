# tries: bytes that are no UTF-8
# verdict: CE
# within: 1.5
class Solution:
    """@BYTES fffec0af80@"""
