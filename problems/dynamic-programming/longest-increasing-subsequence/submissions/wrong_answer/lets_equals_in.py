# Puts a number after the last equal one, so equal numbers count as rising. Caught by: small, adversarial
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = []
        for num in nums:
            place = bisect_right(tails, num)
            if place == len(tails):
                tails.append(num)
            else:
                tails[place] = num
        return len(tails)
