class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        number = {}
        for value in nums:
            number[value] = number.get(value, 0) + 1
        buckets = [[] for _ in range(len(nums) + 1)]
        for value, times in number.items():
            buckets[times].append(value)
        found = []
        for times in range(len(nums), 0, -1):
            found.extend(buckets[times])
            if len(found) >= k:
                return found[:k]
        return found
