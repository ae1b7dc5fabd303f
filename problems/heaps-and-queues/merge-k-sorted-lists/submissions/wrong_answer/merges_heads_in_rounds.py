# Sorts the first nodes of all lists, then all second ones, and so on. Caught by: small, adversarial, random
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        dummy = tail = ListNode()
        alive = [node for node in lists if node]
        while alive:
            alive.sort(key=lambda node: node.val)
            following = []
            for node in alive:
                tail.next = node
                tail = node
                if node.next:
                    following.append(node.next)
            alive = following
        return dummy.next
