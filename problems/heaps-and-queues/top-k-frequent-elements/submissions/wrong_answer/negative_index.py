# Uses values as positions in a list, where negative ones land at the end. Caught by: small, adversarial, random
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counters = [0] * 20001
        for num in nums:
            counters[num] += 1
        return heapq.nlargest(k, range(len(counters)), key=counters.__getitem__)
