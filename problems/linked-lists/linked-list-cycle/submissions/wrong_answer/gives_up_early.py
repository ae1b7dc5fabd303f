# Takes a list that hasn't ended after 1,000 steps for a cycle. Caught by: large
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        steps = 0
        while head:
            head = head.next
            steps += 1
            if steps > 1000:
                return True
        return False
