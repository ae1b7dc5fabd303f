# Remembers values instead of nodes, so a value that occurs twice looks like a cycle. Caught by: small, adversarial
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        seen = set()
        while head:
            if head.val in seen:
                return True
            seen.add(head.val)
            head = head.next
        return False
