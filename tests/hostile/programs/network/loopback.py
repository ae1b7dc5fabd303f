# tries: to reach a listener of the host
# verdict: RE
# within: 1.5
import socket


class Solution:
    def solve(self, nums, key):
        with socket.create_connection(("127.0.0.1", @PORT@), 1) as host:
            host.sendall(b"judge-hostile")
            print("HOLE: connected")
