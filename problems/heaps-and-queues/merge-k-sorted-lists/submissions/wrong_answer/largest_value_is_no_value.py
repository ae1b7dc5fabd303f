# Begins the search for the least with 10,000, so nodes of that value are never found. Caught by: bounds
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        dummy = curr = ListNode(0)
        while True:
            index, smallest = -1, 10000
            for i, node in enumerate(lists):
                if node and node.val < smallest:
                    index, smallest = i, node.val
            if index == -1:
                return dummy.next
            curr.next = lists[index]
            curr = curr.next
            lists[index] = lists[index].next
