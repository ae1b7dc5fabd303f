# tries: to write over the program that the engine or the runner starts next, by the kernel's links to it
# verdict: AC
# within: 1.5
import os
from itertools import accumulate


class Solution:
    def solve(self, nums, key):
        links = ["/proc/self/exe", "/proc/1/exe", "/proc/self/fd/3", f"/proc/{os.getppid()}/exe", "/proc/thread-self/exe"]
        while links:
            link = links.pop()
            try:
                fd = os.open(link, os.O_RDWR | os.O_NONBLOCK)
            except OSError:
                continue
            print("HOLE: may write to", link, os.readlink(link))
            os.close(fd)
        return [total ^ key for total in accumulate(nums)]
