# Keeps nodes by value in a dictionary, one of each value. Caught by: small, adversarial, random
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heads = {}
        for node in lists:
            while node:
                heads.setdefault(node.val, node)
                node = node.next
        dummy = tail = ListNode()
        for value in sorted(heads):
            tail.next = ListNode(value)
            tail = tail.next
        return dummy.next
