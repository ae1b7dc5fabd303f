# Leaves the loop at an empty list, so all lists behind it are missing. Caught by: small, adversarial, random
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        values = []
        for node in lists:
            if not node:
                break
            while node:
                values.append(node.val)
                node = node.next
        values.sort()
        dummy = tail = ListNode()
        for value in values:
            tail.next = ListNode(value)
            tail = tail.next
        return dummy.next
