# Each call gives back the smallest and the largest value below it.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        def span(node):
            low = high = node.val
            if node.left:
                left = span(node.left)
                if not left or left[1] >= node.val:
                    return None
                low = left[0]
            if node.right:
                right = span(node.right)
                if not right or right[0] <= node.val:
                    return None
                high = right[1]
            return low, high

        return span(root) is not None
