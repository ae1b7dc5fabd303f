# Lets two pointers run, but compares their values instead of the nodes. Caught by: small, adversarial
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        slow, fast = head, head
        while fast and fast.next:
            slow = slow.next
            fast = fast.next.next
            if fast and slow.val == fast.val:
                return True
        return False
