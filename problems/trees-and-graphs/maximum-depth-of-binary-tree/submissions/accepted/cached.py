# A needless cache, so that every call passes through C: 10,000 deep.
class Solution:
    @cache
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        return max(self.maxDepth(child) for child in (root.left, root.right)) + 1 if root else 0
