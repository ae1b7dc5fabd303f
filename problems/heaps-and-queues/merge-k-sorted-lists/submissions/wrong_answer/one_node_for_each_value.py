# Keeps nodes in a dictionary by their values, where only one of several equal ones stays. Caught by: small, adversarial, random
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
