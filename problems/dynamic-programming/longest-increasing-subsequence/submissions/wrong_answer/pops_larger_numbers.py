# Keeps a rising stack and pops all that is not smaller. Caught by: small, adversarial, random
class Solution:
    def lengthOfLIS(self, nums: List[int]) -> int:
        stack, longest = [], 0
        for num in nums:
            while stack and stack[-1] >= num:
                stack.pop()
            stack.append(num)
            longest = max(longest, len(stack))
        return longest
