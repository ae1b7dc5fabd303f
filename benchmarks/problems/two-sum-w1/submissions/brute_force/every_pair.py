from itertools import combinations


class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        answers = [list(pair) for pair in combinations(range(len(nums)), 2) if nums[pair[0]] + nums[pair[1]] == target]
        assert len(answers) == 1
        return answers[0]
