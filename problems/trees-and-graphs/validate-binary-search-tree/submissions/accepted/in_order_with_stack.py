class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        stack, previous = [], None
        while stack or root:
            while root:
                stack.append(root)
                root = root.left
            root = stack.pop()
            if previous is not None and root.val <= previous:
                return False
            previous = root.val
            root = root.right
        return True
