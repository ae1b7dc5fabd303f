# The slowest style that LeetCode accepts: every node looked up in a list.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        visited = []
        node = head
        while node is not None:
            if node in visited:
                return True
            visited.append(node)
            node = node.next
        return False
