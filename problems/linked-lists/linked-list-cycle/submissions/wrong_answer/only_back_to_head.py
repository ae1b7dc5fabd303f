# Looks only for a way back to the first node. Caught by: small, adversarial
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        node = head
        for _ in range(10001):
            if node is None:
                return False
            node = node.next
            if node is head and node is not None:
                return True
        return False
