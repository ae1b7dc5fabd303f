# Preorder with the depth handed down and the maximum kept aside.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        self.deepest = 0

        def visit(node, depth):
            if not node:
                return
            self.deepest = max(self.deepest, depth)
            visit(node.left, depth + 1)
            visit(node.right, depth + 1)

        visit(root, 1)
        return self.deepest
