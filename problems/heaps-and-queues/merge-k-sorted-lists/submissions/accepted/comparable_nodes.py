# Teaches nodes to compare themselves, and puts them into the heap as they are.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        ListNode.__lt__ = lambda self, other: self.val < other.val
        heap = []
        for head in lists:
            if head:
                heapq.heappush(heap, head)
        dummy = node = ListNode(-1)
        while heap:
            smallest = heapq.heappop(heap)
            node.next = smallest
            node = node.next
            if smallest.next:
                heapq.heappush(heap, smallest.next)
        return dummy.next
