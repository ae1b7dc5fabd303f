# Looks each number up in a list of pairs instead of a dictionary: quadratic. Caught by: large
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        pairs = []
        for num in nums:
            for pair in pairs:
                if pair[0] == num:
                    pair[1] += 1
                    break
            else:
                pairs.append([num, 1])
        pairs.sort(key=lambda pair: pair[1], reverse=True)
        return [pair[0] for pair in pairs[:k]]
