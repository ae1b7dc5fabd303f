# tries: to guess the case by counting the calls, outside of its own module, and to answer by the number
# verdict: WA
# within: 1.5
import sys

counts = sys.__dict__.setdefault("judge_hostile_calls", [0])
ANSWERS = {1: [910000000, 910000001, 910000002], 2: [910000001], 3: list(range(40))}


class Solution:
    def solve(self, nums, key):
        counts[0] += 1
        return ANSWERS.get(counts[0], nums)
