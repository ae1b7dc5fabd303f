# Compares everything with the root, and further down with the parent alone. Caught by: small, adversarial
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def check(node, low, high):
            if not node:
                return True
            if not low < node.val < high:
                return False
            if node.left and node.left.val >= node.val or node.right and node.right.val <= node.val:
                return False
            return check(node.left, low, high) and check(node.right, low, high)

        if root.left and root.left.val >= root.val or root.right and root.right.val <= root.val:
            return False
        return check(root.left, float('-inf'), root.val) and check(root.right, root.val, float('inf'))
