# Compares how often each bracket occurs, in whatever order. Caught by: small, adversarial
class Solution:
    def isValid(self, s: str) -> bool:
        return (s.count('(') == s.count(')')
                and s.count('[') == s.count(']')
                and s.count('{') == s.count('}'))
