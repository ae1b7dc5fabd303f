# Keeps one value for each count, so equally frequent ones are lost. Caught by: small, adversarial, random
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        by_count = {}
        for value, count in Counter(nums).items():
            by_count[count] = value
        return [by_count[count] for count in sorted(by_count, reverse=True)[:k]]
