# tries: to reach the terminal by an exception's name and message
# verdict: RE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        odd = type("\x1b[31mOdd\x07\r", (Exception,), {"__module__": "\x1b]0;x\x07"})
        raise odd("\x1b[2J\x9b0m\r\n\u2028\u202e\ud800 got past" + "!" * 5000)
