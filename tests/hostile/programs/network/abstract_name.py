# tries: a socket with a name but no file, which crosses from box to box where the network is shared
# verdict: RE
# within: 1.5
import socket


class Solution:
    def solve(self, nums, key):
        mine = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        mine.bind("\0judge-hostile")
        mine.listen()
        print("HOLE: listens")
        mine.connect("\0@ABSTRACT@")
