# For each node, counts the steps up to the root.
class Solution:
    def maxDepth(self, root: Optional[TreeNode]) -> int:
        parents = {None: None, root: None}
        nodes = [root]
        for node in nodes:
            if node is not None:
                parents.update({node.left: node, node.right: node})
                nodes += [node.left, node.right]
        longest = 0
        for node in nodes:
            length = 0
            while node is not None:
                node = parents[node]
                length += 1
            longest = max(longest, length)
        return longest
