# Takes out all adjacent pairs until nothing changes: many rounds where brackets are nested deeply.
class Solution:
    def isValid(self, s: str) -> bool:
        while "()" in s or "[]" in s or "{}" in s:
            s = s.replace("()", "").replace("[]", "").replace("{}", "")
        return s == ""
