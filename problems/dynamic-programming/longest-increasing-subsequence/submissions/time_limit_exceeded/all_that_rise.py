# Backtracks through every increasing subsequence: exponential. Caught by: adversarial, large
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        self.longest = 0

        def extend(start, path):
            self.longest = max(self.longest, len(path))
            for i in range(start, len(nums)):
                if not path or nums[i] > path[-1]:
                    path.append(nums[i])
                    extend(i + 1, path)
                    path.pop()

        extend(0, [])
        return self.longest
