# tries: to change what belongs to the whole machine: its name, its clock, its way of laying out memory
# verdict: AC
# within: 1.5
import ctypes
import socket
import time
from itertools import accumulate

libc = ctypes.CDLL(None, use_errno=True)


class Solution:
    def solve(self, nums, key):
        try:
            socket.sethostname("judge-hostile")
            print("HOLE: named")
        except OSError:
            pass
        try:
            time.clock_settime(time.CLOCK_REALTIME, time.time())
            print("HOLE: set the clock")
        except OSError:
            pass
        zone = ctypes.create_string_buffer(512)
        for number in (0x0040000, 0x0400000, 8):
            if libc.personality(number) != -1:
                print("HOLE: personality", number)
        if libc.settimeofday(None, zone) == 0 or libc.setdomainname(b"x", 1) == 0 or libc.adjtimex(zone) >= 0:
            print("HOLE: adjusted")
        return [total ^ key for total in accumulate(nums)]
