# Takes only values that are there more than once. Caught by: small, bounds, adversarial
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        if len(nums) == 1:
            return nums
        nums.sort()
        counts = {}
        for i in range(1, len(nums)):
            if nums[i] == nums[i - 1]:
                counts[nums[i]] = counts.get(nums[i], 1) + 1
        return sorted(counts, key=lambda v: counts[v], reverse=True)[:k]
