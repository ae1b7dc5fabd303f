# Keeps the depth of the leaf visited last, not the largest one. Caught by: small, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        result = 0

        def dfs(node, depth):
            nonlocal result
            if node:
                result = depth
                dfs(node.left, depth + 1)
                dfs(node.right, depth + 1)

        dfs(root, 1)
        return result
