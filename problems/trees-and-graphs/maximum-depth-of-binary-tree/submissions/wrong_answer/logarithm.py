# Counts the nodes and takes the logarithm, as if all levels were full. Caught by: small, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        def size(node):
            return 1 + size(node.left) + size(node.right) if node else 0

        return size(root).bit_length()
