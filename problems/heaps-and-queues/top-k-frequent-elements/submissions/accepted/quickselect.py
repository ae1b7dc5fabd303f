class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        counts = Counter(nums)
        values = list(counts)

        def select(candidates, k):
            pivot = counts[random.choice(candidates)]
            more = [value for value in candidates if counts[value] > pivot]
            same = [value for value in candidates if counts[value] == pivot]
            if k <= len(more):
                return select(more, k) if k < len(more) else more
            if k <= len(more) + len(same):
                return more + same[: k - len(more)]
            less = [value for value in candidates if counts[value] < pivot]
            return more + same + select(less, k - len(more) - len(same))

        return select(values, k)
