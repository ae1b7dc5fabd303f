# Stops as soon as k values have been there twice, without reading on. Caught by: small, adversarial, random
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = Counter()
        twice = []
        for num in nums:
            counts[num] += 1
            if counts[num] == 2:
                twice.append(num)
                if len(twice) == k:
                    return twice
        return [num for num, _ in counts.most_common(k)]
