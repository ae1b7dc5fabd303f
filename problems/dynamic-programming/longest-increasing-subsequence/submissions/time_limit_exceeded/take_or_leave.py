# Takes or leaves every number, without a cache: exponential. Caught by: adversarial, large
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        def longest(i, last):
            if i == len(nums):
                return 0
            best = longest(i + 1, last)
            if last is None or nums[i] > last:
                best = max(best, 1 + longest(i + 1, nums[i]))
            return best

        return longest(0, None)
