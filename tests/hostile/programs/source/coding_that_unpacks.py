# -*- coding: hex -*-
# tries: a coding that isn't one of texts
# verdict: CE
# within: 1.5
def Solution(): return lambda solve: solve
