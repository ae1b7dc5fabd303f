# Goes through all choices of positions, the longest first.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        for length in range(len(nums), 0, -1):
            for left in itertools.combinations(nums, length):
                if all(first < second for first, second in zip(left, left[1:])):
                    return length
        return 0
