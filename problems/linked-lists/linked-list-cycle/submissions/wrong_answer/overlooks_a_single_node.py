# Says at once that a short list has no cycle, but one node may lead to itself. Caught by: small, bounds
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        if head is None or head.next is None or head.next is head:
            return False
        slow, fast = head, head.next
        while slow is not fast:
            if fast is None or fast.next is None:
                return False
            slow = slow.next
            fast = fast.next.next
        return True
