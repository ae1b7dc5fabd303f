# tries: to go on after every refusal
# verdict: TLE
# within: 2.5
class Solution:
    def solve(self, nums, key):
        kept = []
        while True:
            try:
                kept.append(bytearray(10**9))
                print("HOLE: a gigabyte")
            except MemoryError:
                kept = kept[1:]
