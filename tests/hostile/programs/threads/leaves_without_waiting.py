# tries: to leave while threads run that Python waits for at its end
# verdict: RE
# within: 1.5
import sys
import threading


class Solution:
    def solve(self, nums, key):
        wait = threading.Event().wait
        threads = [threading.Thread(target=wait) for _ in nums[:5]]
        for thread in threads:
            thread.start()
        sys.exit(f"{len(threads)} are left behind")
