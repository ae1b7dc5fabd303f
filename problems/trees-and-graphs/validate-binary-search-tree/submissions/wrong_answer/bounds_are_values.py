# Starts with the smallest and largest 32-bit numbers as bounds, which a node may have as its value. Caught by: bounds
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def valid(node, low, high):
            if node is None:
                return True
            if node.val <= low or node.val >= high:
                return False
            return valid(node.left, low, node.val) and valid(node.right, node.val, high)

        return valid(root, -2**31, 2**31 - 1)
