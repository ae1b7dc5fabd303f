"""Recursion through C as deep as through Python, where Python 3.12 and 3.13 stop it early.

These two count recursion that passes through C (`@cache`, `min(dfs(x) for x in ...)`, `sorted(key=dfs)`) apart from
sys.setrecursionlimit and end it at a fixed number: such programs reach depth 500 on 3.12.1 and 3,300 on 3.13.0. Coin
Change with amount 10^4 is a right program that needs more. 3.11 has one limit for both, 3.14 looks at the real stack.

The counter has no function to set it, so it is written where it stands in PyThreadState: the int that follows
`py_recursion_limit` (Include/cpython/pystate.h, the same in all releases of 3.12, of 3.13), which is found by setting
that one to two values that nothing else has. Forked processes inherit it. A level takes 130 to 400 bytes of C stack,
below `sorted` up to 1,700: on the 120 MB of a program's main thread only that ends in a signal instead of a
RecursionError, from depth 25,000 on. A process with the usual 8 MB keeps its Python's own number.
"""

import sys
from resource import RLIM_INFINITY, RLIMIT_STACK, getrlimit

C_LEVELS = 250_000
"""Levels of recursion through C: about 80,000 calls of a cached function."""
LEVEL_BYTES = 480
"""Bytes of stack reckoned for a level."""
_WORDS = 32
"""Ints at the beginning of PyThreadState that are looked at; it has some hundred."""
_MARKS = (123_457, 234_569)


def deepen() -> bool:
    """Allow `C_LEVELS` of recursion through C in this thread; whether it was needed and possible.

    Call it in the main thread, after RLIMIT_STACK was raised.
    """
    if sys.implementation.name != "cpython" or sys.version_info[:2] not in ((3, 12), (3, 13)):
        return False
    stack_bytes, _ = getrlimit(RLIMIT_STACK)
    if stack_bytes != RLIM_INFINITY and stack_bytes < C_LEVELS * LEVEL_BYTES:
        return False
    import ctypes

    current = ctypes.pythonapi.PyThreadState_Get
    current.restype = ctypes.c_void_p
    words = (ctypes.c_int * _WORDS).from_address(current())
    before = sys.getrecursionlimit()
    found = set(range(_WORDS - 1))
    for mark in _MARKS:
        sys.setrecursionlimit(mark)
        found = {index for index in found if words[index] == mark}
    sys.setrecursionlimit(before)
    if len(found) != 1:
        return False
    place = found.pop() + 1
    if not 0 < words[place] <= C_LEVELS:
        return False
    words[place] = C_LEVELS
    return True
