# The slowest style that LeetCode accepts: one cached call a position, as deep as the longest choice.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        @cache
        def starting_at(i):
            longest = 1
            for j in range(i + 1, len(nums)):
                if nums[j] > nums[i]:
                    longest = max(longest, 1 + starting_at(j))
            return longest

        return max(starting_at(i) for i in range(len(nums)))
