# Takes the least value that is left, as often as it is there, again and again.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        values = []
        for node in lists:
            while node is not None:
                values.append(node.val)
                node = node.next
        merged = []
        while values:
            least = min(values)
            merged += [least] * values.count(least)
            values = [value for value in values if value > least]
        nodes = [ListNode(value) for value in merged]
        for node, following in zip(nodes, nodes[1:]):
            node.next = following
        return nodes[0] if nodes else None
