# tries: finalizers that bring their objects back to life, so that collecting never ends
# verdict: TLE
# within: 2.5
import gc


class Phoenix:
    def __del__(self):
        Phoenix()


class Solution:
    def solve(self, nums, key):
        Phoenix()
        while gc.collect() >= 0:
            Phoenix()
