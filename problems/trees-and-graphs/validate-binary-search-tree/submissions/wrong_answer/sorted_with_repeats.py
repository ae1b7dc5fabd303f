# Compares the in-order values with the same ones sorted, so repeated values pass. Caught by: small, adversarial
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        values = []

        def inorder(node):
            if node:
                inorder(node.left)
                values.append(node.val)
                inorder(node.right)

        inorder(root)
        return values == sorted(values)
