# tries: to wait on a descriptor of its own that never becomes ready
# verdict: TLE
# within: 3.0
# waits: yes
import os
import select


class Solution:
    def solve(self, nums, key):
        read, write = os.pipe()
        poll = select.epoll()
        poll.register(read, select.EPOLLIN)
        for event in poll.poll():
            nums.append(event)
        os.close(write)
