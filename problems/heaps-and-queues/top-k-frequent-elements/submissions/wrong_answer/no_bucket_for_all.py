# Reads buckets from one below the length, missing a value that fills the list. Caught by: small, bounds, adversarial
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        count = Counter(nums)
        bucket = [[] for _ in range(len(nums) + 1)]
        for n, c in count.items():
            bucket[c].append(n)
        if len(nums) == 1:
            return nums
        res = []
        for i in range(len(nums) - 1, 0, -1):
            for n in bucket[i]:
                res.append(n)
                if len(res) == k:
                    return res
        return res
