# Builds every increasing subsequence there is, number by number.
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        def longest_with(chosen):
            longest = len(chosen)
            for i in range(chosen[-1] + 1 if chosen else 0, len(nums)):
                if not chosen or nums[i] > nums[chosen[-1]]:
                    longest = max(longest, longest_with([*chosen, i]))
            return longest

        return longest_with([])
