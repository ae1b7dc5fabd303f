# Hangs an attribute of its own on the nodes.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        while head:
            if hasattr(head, "seen"):
                return True
            head.seen = True
            head = head.next
        return False
