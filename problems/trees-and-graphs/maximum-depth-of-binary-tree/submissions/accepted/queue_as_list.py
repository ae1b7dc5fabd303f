# A queue that is a list, its first node popped each time: as slow as the breadth-first search gets.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        if not root:
            return 0
        queue = [(root, 1)]
        depth = 0
        while queue:
            node, depth = queue.pop(0)
            if node.left:
                queue.append((node.left, depth + 1))
            if node.right:
                queue.append((node.right, depth + 1))
        return depth
