# tries: to send without a connection, to the host, to everybody and by name
# verdict: RE
# within: 1.5
import socket


class Solution:
    def solve(self, nums, key):
        failed = None
        for address in ("127.0.0.1", "255.255.255.255", "10.0.2.2", "172.17.0.1", "host.docker.internal"):
            try:
                sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                sender.sendto(b"judge-hostile", (address, @PORT@))
                print("HOLE: sent to", address)
            except OSError as error:
                failed = error
        raise failed
