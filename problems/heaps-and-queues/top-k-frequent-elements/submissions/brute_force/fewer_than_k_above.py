# A value is one of the k exactly when fewer than k values are there more often.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        values = [value for place, value in enumerate(nums) if value not in nums[:place]]
        answer = []
        for value in values:
            above = [other for other in values if nums.count(other) > nums.count(value)]
            if len(above) < k:
                answer.append(value)
        return answer
