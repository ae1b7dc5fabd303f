# -*- coding: judge-hostile -*-
# tries: a coding that there is not
# verdict: CE
# within: 1.5
class Solution:
    pass
