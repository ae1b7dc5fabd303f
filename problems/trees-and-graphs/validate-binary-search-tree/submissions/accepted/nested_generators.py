# A generator in a generator at every level: each value passes through all levels above it. The slowest style.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        return all(a < b for a, b in pairwise(self.inorder(root)))

    def inorder(self, node):
        if node:
            yield from self.inorder(node.left)
            yield node.val
            yield from self.inorder(node.right)
