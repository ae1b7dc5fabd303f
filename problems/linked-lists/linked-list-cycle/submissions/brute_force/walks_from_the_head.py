# A node is reached twice when a shorter walk from the head leads to it as well.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        node, steps = head, 0
        while node is not None:
            earlier, fewer = head, 0
            while earlier is not node:
                earlier, fewer = earlier.next, fewer + 1
            if fewer < steps:
                return True
            node, steps = node.next, steps + 1
        return False
