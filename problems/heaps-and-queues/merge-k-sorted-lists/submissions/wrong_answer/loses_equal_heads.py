# Keeps first nodes in a dictionary by value, where one of two equal ones is lost. Caught by: small, adversarial, random
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heads = {node.val: node for node in lists if node}
        values = list(heads)
        heapify(values)
        dummy = tail = ListNode()
        while values:
            node = heads.pop(heappop(values))
            tail.next = tail = ListNode(node.val)
            if node.next:
                if node.next.val not in heads:
                    heappush(values, node.next.val)
                heads[node.next.val] = node.next
        return dummy.next
