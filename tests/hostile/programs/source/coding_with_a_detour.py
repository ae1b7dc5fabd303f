# -*- coding: utf-7 -*-
# tries: a file that reads otherwise than it looks: its comment below is no comment
# verdict: WA
# within: 1.5
class Solution:
    def solve(self, nums, key):
        # +AAo-        return "changed"
        return [number for number in nums if number ^ key]
