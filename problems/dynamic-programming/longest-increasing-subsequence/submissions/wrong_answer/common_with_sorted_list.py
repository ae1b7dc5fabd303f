# Compares with the sorted list and what it has twice, so equal numbers count. Caught by: small, adversarial
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        ordered = sorted(nums)
        above = [0] * (len(ordered) + 1)
        for num in nums:
            row = [0]
            for j, value in enumerate(ordered):
                row.append(above[j] + 1 if num == value else max(row[j], above[j + 1]))
            above = row
        return above[-1]
