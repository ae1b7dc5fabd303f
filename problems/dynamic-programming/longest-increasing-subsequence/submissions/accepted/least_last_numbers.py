class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        tails = []
        for num in nums:
            place = bisect_left(tails, num)
            if place == len(tails):
                tails.append(num)
            else:
                tails[place] = num
        return len(tails)
