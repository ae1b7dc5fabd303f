# Looks through both subtrees of every node for their largest and smallest values: quadratic on a chain. Caught by: large
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def largest(node):
            return max(node.val, largest(node.left), largest(node.right)) if node else float('-inf')

        def smallest(node):
            return min(node.val, smallest(node.left), smallest(node.right)) if node else float('inf')

        if not root:
            return True
        if largest(root.left) >= root.val or smallest(root.right) <= root.val:
            return False
        return self.isValidBST(root.left) and self.isValidBST(root.right)
