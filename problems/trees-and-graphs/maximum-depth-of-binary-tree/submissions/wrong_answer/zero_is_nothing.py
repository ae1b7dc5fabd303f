# Asks for the value where it should ask for the node, so a 0 ends the way. Caught by: small, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        if not root or not root.val:
            return 0
        return max(self.maxDepth(root.left), self.maxDepth(root.right)) + 1
