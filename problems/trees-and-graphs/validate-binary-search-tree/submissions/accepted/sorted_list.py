# Joins lists on the way up, which copies them at every level: quadratic on a chain, but at the speed of copying.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def inorder(node):
            return inorder(node.left) + [node.val] + inorder(node.right) if node else []

        values = inorder(root)
        return values == sorted(set(values))
