# Puts value before count into the heap, so the k largest values are kept. Caught by: small, adversarial, random
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        heap = []
        for value, count in Counter(nums).items():
            heappush(heap, (value, count))
            if len(heap) > k:
                heappop(heap)
        return [value for value, _ in heap]
