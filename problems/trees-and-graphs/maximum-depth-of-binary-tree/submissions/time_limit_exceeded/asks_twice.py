# Asks the deeper subtree for its depth a second time, which doubles the work with every node on the way. Caught by: large, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        if root is None:
            return 0
        if self.maxDepth(root.left) > self.maxDepth(root.right):
            return self.maxDepth(root.left) + 1
        return self.maxDepth(root.right) + 1
