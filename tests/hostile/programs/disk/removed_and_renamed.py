# tries: to remove, rename or cut what the next program needs (nothing is lost, should it be let)
# verdict: AC
# within: 1.5
import errno
import json
import os
from itertools import accumulate

REFUSED = (errno.EROFS, errno.EACCES, errno.EPERM)


class Solution:
    def solve(self, nums, key):
        file = json.__file__
        changes = [
            (os.remove, [file + ".judge-hostile"]),
            (os.rename, [file, file]),
            (os.truncate, [file, os.path.getsize(file)]),
            (os.rmdir, [os.path.dirname(file) + "/judge-hostile"]),
            (os.replace, ["/judge-hostile", "/judge-hostile"]),
        ]
        for change, given in changes:
            try:
                change(*given)
            except OSError as error:
                if error.errno in REFUSED or not os.path.exists(os.path.dirname(given[0])):
                    continue
            print("HOLE:", change.__name__, given)
        return [total ^ key for total in accumulate(nums)]
