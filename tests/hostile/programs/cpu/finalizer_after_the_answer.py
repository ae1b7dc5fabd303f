# tries: to do its work when the answer is known but not yet sent
# verdict: TLE
# within: 2.0
class Late:
    def __del__(self):
        while self:
            pass


class Solution:
    def solve(self, nums, key):
        late = Late()
        total, answer = 0, []
        for number in nums:
            total += number
            answer.append(total ^ key)
        late.answer = answer
        return answer
