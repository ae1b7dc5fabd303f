# Halves the lists, and merges two with one call a node: as deep as the result is long.
class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        def merge(left, right):
            if not left or not right:
                return left or right
            if left.val > right.val:
                left, right = right, left
            left.next = merge(left.next, right)
            return left

        def halves(low, high):
            if low >= high:
                return lists[low] if low == high else None
            middle = (low + high) // 2
            return merge(halves(low, middle), halves(middle + 1, high))

        return halves(0, len(lists) - 1)
