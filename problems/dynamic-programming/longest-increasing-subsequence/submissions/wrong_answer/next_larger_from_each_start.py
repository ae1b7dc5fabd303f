# From every start takes each number that is larger than the last one taken. Caught by: small, adversarial, random
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        longest = 0
        for start in range(len(nums)):
            last, count = nums[start], 1
            for num in nums[start + 1 :]:
                if num > last:
                    last = num
                    count += 1
            longest = max(longest, count)
        return longest
