# The slowest style that is still n log n: sort pairs, then look for each partner by bisection written by hand.
from typing import List


class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        pairs = sorted([(value, i) for i, value in enumerate(nums)])

        def first_at_least(value, start):
            lo, hi = start, len(pairs)
            while lo < hi:
                mid = (lo + hi) // 2
                if pairs[mid][0] < value:
                    lo = mid + 1
                else:
                    hi = mid
            return lo

        for k, (value, i) in enumerate(pairs):
            found = first_at_least(target - value, k + 1)
            if found < len(pairs) and pairs[found][0] == target - value:
                return [i, pairs[found][1]]
