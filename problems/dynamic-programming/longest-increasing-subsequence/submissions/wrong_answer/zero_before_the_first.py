# Puts a 0 before the first number, which negative numbers then take the place of. Caught by: small, adversarial, random
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = [0]
        for num in nums:
            if num > tails[-1]:
                tails.append(num)
            else:
                tails[bisect_left(tails, num)] = num
        return max(1, len(tails) - 1)
