# Marks nodes by overwriting their value with one that the list may hold itself. Caught by: bounds
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        while head:
            if head.val == 100000:
                return True
            head.val = 100000
            head = head.next
        return False
