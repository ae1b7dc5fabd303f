# Fills in the first node's value later, so where there are no nodes a 0 is left. Caught by: small, bounds
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        values = []
        for head in lists:
            while head:
                values.append(head.val)
                head = head.next
        values.sort()
        first = node = ListNode()
        for i, value in enumerate(values):
            if i > 0:
                node.next = ListNode()
                node = node.next
            node.val = value
        return first
