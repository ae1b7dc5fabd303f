# The slowest style that LeetCode accepts: sort, count the runs, sort them again, all by hand.
class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        nums = sorted(nums)
        runs = []
        start = 0
        for i in range(1, len(nums) + 1):
            if i == len(nums) or nums[i] != nums[start]:
                runs.append([i - start, nums[start]])
                start = i
        runs.sort(key=lambda run: -run[0])
        return [run[1] for run in runs][:k]
