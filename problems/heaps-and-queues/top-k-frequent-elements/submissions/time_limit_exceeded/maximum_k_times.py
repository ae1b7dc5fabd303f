# Looks through all counts for the highest, k times: quadratic. Caught by: large
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = Counter(nums)
        answer = []
        for _ in range(k):
            best = max(counts, key=counts.get)
            answer.append(best)
            del counts[best]
        return answer
