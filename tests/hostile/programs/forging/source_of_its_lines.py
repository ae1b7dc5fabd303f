# tries: to run code when the judge reads the lines of a traceback
# verdict: RE
# within: 1.5
import linecache


class Loader:
    def get_source(self, name):
        print("HOLE: asked for the source", flush=True)
        return "verdict = 'AC'\n" * 100


__loader__ = Loader()


class Solution:
    def solve(self, nums, key):
        linecache.getlines = linecache.updatecache = linecache.lazycache = lambda *_: ["AC\n"] * 999
        return nums[key]
