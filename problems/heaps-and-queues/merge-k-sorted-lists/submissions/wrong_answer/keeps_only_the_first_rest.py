# Links what is left of the first of two lists, but never what is left of the second. Caught by: small, adversarial, random
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        if not lists:
            return None
        merged = lists[0]
        for other in lists[1:]:
            merged = self.merge(merged, other)
        return merged

    def merge(self, first, second):
        dummy = tail = ListNode()
        while first and second:
            if first.val < second.val:
                tail.next = first
                first = first.next
            else:
                tail.next = second
                second = second.next
            tail = tail.next
        tail.next = first
        return dummy.next
