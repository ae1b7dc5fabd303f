# Tests the bounds for truth, so a 0 further up bounds nothing. Caught by: small, adversarial
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def valid(node, low=None, high=None):
            if not node:
                return True
            if low and node.val <= low:
                return False
            if high and node.val >= high:
                return False
            return valid(node.left, low, node.val) and valid(node.right, node.val, high)

        return valid(root)
