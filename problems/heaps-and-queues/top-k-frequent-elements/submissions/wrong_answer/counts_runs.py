# Groups neighbours without sorting, so equal values apart are counted apart. Caught by: small, adversarial, random
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = {}
        for value, group in itertools.groupby(nums):
            counts[value] = len(list(group))
        return sorted(counts, key=counts.get, reverse=True)[:k]
