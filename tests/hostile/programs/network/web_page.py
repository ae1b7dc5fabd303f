# tries: to fetch a page from the host
# verdict: RE
# within: 2.0
import urllib.request


class Solution:
    def solve(self, nums, key):
        page = urllib.request.urlopen("http://127.0.0.1:@PORT@/judge-hostile?key=" + str(key), timeout=1)
        print("HOLE: fetched", page.read(10))
