# tries: a file of two bytes a character
# verdict: CE
# within: 1.5
@BYTES fffe630061@class Solution: pass
