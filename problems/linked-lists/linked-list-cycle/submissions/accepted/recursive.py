# One call a node: 10,000 deep.
class Solution:
    def hasCycle(self, head: Optional[ListNode]) -> bool:
        seen = set()

        def visit(node):
            if node is None:
                return False
            if id(node) in seen:
                return True
            seen.add(id(node))
            return visit(node.next)

        return visit(head)
