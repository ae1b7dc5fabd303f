# tries: to print without an end
# verdict: OLE
# within: 1.5
class Solution:
    def solve(self, nums, key):
        while True:
            print("z" * 1000)
