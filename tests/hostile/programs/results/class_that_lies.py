# tries: an object that says it is a list, to whoever asks for its class
# verdict: WA
# within: 1.5
from itertools import accumulate


class Meta(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, subclass):
        return True

    __name__ = "list"


class Lying(metaclass=Meta):
    @property
    def __class__(self):
        return list

    def __init__(self, held):
        self.held = held

    def __iter__(self):
        return iter(self.held)

    def __len__(self):
        return len(self.held)


class Solution:
    def solve(self, nums, key):
        return Lying([total ^ key for total in accumulate(nums)])
