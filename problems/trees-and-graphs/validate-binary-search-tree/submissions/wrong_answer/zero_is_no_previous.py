# Tests the previous value of the in-order walk for truth, so whatever follows a 0 passes. Caught by: small, adversarial
class Solution:
    prev = None

    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        if not root:
            return True
        if not self.isValidBST(root.left):
            return False
        if self.prev and root.val <= self.prev:
            return False
        self.prev = root.val
        return self.isValidBST(root.right)
