# In a search tree, and in no other, looking for the value of any node leads to that very node.
class Solution:
    def isValidBST(self, root: Optional[TreeNode]) -> bool:
        nodes = [root]
        for node in nodes:
            nodes += [child for child in (node.left, node.right) if child]
        for wanted in nodes:
            at = root
            while at and at.val != wanted.val:
                at = at.left if wanted.val < at.val else at.right
            if at is not wanted:
                return False
        return True
