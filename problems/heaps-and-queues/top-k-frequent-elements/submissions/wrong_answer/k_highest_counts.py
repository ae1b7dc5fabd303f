# Takes all values with one of the k highest counts, which may be more than k. Caught by: small, adversarial
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = Counter(nums)
        highest = sorted(set(counts.values()), reverse=True)[:k]
        return [value for value in counts if counts[value] in highest]
