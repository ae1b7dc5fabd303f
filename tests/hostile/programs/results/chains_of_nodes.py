# tries: nodes linked in a circle where a list is expected
# verdict: WA
# within: 1.5
class Solution:
    def solve(self, nums, key):
        first = last = ListNode(key)
        for number in nums:
            last.next = ListNode(number)
            last = last.next
        last.next = first
        return first
