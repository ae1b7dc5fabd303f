# tries: to be called without being a class
# verdict: AC, CE
# within: 1.5
from itertools import accumulate


def Solution():
    return Solution


Solution.solve = lambda nums, key: [total ^ key for total in accumulate(nums)]
