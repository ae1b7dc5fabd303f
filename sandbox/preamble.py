"""The names that LeetCode has imported before a solution runs, so that solutions pasted verbatim find them.

The order decides who wins where two modules have the same name: typing first (its Counter is only a type), builtins
after all other stars (`pow`, `open`, `sum`, `compile` are the builtins), the modules themselves last (`datetime`,
`bisect`, `copy`, `random` are modules). numpy and sortedcontainers are there to be imported, as on LeetCode.
"""

import sys
from importlib import import_module

import recursion
from leetcode import ListNode, Node, TreeNode

STARS = (
    "typing",
    "string",
    "re",
    "datetime",
    "collections",
    "heapq",
    "bisect",
    "copy",
    "math",
    "random",
    "statistics",
    "itertools",
    "functools",
    "operator",
    "io",
    "sys",
    "json",
    "builtins",
)
"""Modules of which all public names are there, in this order, and then the modules by their names."""
ALONE = ("array",)
"""Modules that are there by their name only."""
_CHANGING = ("stdin", "stdout", "stderr", "argv", "path", "modules")
"""Names of sys that are replaced while a process becomes a program's own."""

_names: dict[str, object] = {}


def names() -> dict[str, object]:
    """A new copy of the table.

    The first call makes it, in some 10 ms: it belongs into the process that others are forked from. Later ones cost
    some microseconds; the one in a program's own process, where the stack is large, also allows deep recursion.
    """
    recursion.deepen()
    if not _names:
        for module in STARS:
            _names.update(_public(module))
        _names.update({module: import_module(module) for module in STARS + ALONE})
        _names.update(ListNode=ListNode, TreeNode=TreeNode, Node=Node)
    return _names | {name: getattr(sys, name) for name in _CHANGING}


def _public(name: str) -> dict[str, object]:
    """What `from name import *` imports."""
    module = import_module(name)
    public = getattr(module, "__all__", None)
    if public is None:
        public = [key for key in vars(module) if not key.startswith("_")]
    return {key: getattr(module, key) for key in public}
