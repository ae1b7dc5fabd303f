# A slip while copying: takes the depth on the left for both sides. Caught by: small, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        if not root:
            return 0
        left = self.maxDepth(root.left)
        right = self.maxDepth(root.right)
        return max(left, left) + 1
