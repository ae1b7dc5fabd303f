# tries: to change builtins and libraries and to answer rightly all the same: an innocent program may do that
# verdict: AC
# within: 1.5
import builtins
import json
import os
from itertools import accumulate

sum = list = len = max = 0
id = type = str = "mine"


class Solution:
    def solve(self, nums, key):
        answer = [total ^ key for total in accumulate(nums)]
        for name in ("len", "print", "sorted", "bytes", "memoryview", "map", "abs", "repr", "bytearray"):
            setattr(builtins, name, None)
        json.dumps = json.loads = json.JSONEncoder = json.JSONDecoder = None
        os.write = os.read = os._exit = None
        return answer
