# Looks at the first nodes of all lists for every node of the result: k n steps as well.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        lists = [head for head in lists if head]
        dummy = tail = ListNode()
        while lists:
            least = 0
            for i in range(1, len(lists)):
                if lists[i].val < lists[least].val:
                    least = i
            tail.next = lists[least]
            tail = tail.next
            lists[least] = lists[least].next
            if lists[least] is None:
                lists.pop(least)
        return dummy.next
