# Hands down the parent as the one bound, and forgets the other bound on the way. Caught by: small, adversarial
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def check(node, low, high):
            if not node:
                return True
            if not low < node.val < high:
                return False
            return check(node.left, float('-inf'), node.val) and check(node.right, node.val, float('inf'))

        return check(root, float('-inf'), float('inf'))
