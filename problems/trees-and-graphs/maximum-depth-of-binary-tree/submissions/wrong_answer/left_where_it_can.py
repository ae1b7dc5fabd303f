# Walks down a single way, to the left wherever there is a left child. Caught by: small, adversarial
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        depth = 0
        node = root
        while node:
            depth += 1
            node = node.left or node.right
        return depth
