# tries: to walk up to the judge's own frames for answers and counts, and to change what it finds there
# verdict: WA, RE
# within: 1.5
import ctypes
import inspect
import sys


class Solution:
    def solve(self, nums, key):
        frame = sys._getframe(1)
        while frame:
            for name, value in list(frame.f_locals.items()):
                for word in ("expected", "answers", "verdict", "remaining", "case_names", "checker"):
                    if word in name or hasattr(value, word):
                        print("HOLE: the judge's frame has", word, value)
                frame.f_locals[name] = nums if isinstance(value, list) else value
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), 0)
            frame = frame.f_back
        return inspect.stack()[0].lineno
