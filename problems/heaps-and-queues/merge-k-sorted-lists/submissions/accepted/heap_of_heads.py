class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [(node.val, place, node) for place, node in enumerate(lists) if node]
        heapify(heap)
        before = last = ListNode()
        while heap:
            _, place, node = heap[0]
            last.next = node
            last = node
            if node.next:
                heapreplace(heap, (node.next.val, place, node.next))
            else:
                heappop(heap)
        return before.next
