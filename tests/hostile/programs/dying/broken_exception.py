# tries: an exception that can't be named, printed, compared or followed
# verdict: RE, TLE
# within: 2.5
class Meta(type):
    @property
    def __name__(cls):
        raise cls

    def __repr__(cls):
        return cls.__name__

    __qualname__ = __module__ = property(__repr__)


class Broken(BaseException, metaclass=Meta):
    def __str__(self):
        raise self

    __repr__ = __str__

    @property
    def __traceback__(self):
        raise KeyboardInterrupt


class Solution:
    def solve(self, nums, key):
        raise Broken
