class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        values = []
        for head in lists:
            while head:
                values.append(head.val)
                head = head.next
        result = None
        for value in sorted(values, reverse=True):
            result = ListNode(value, result)
        return result
