"""A signature written once as Python, and what follows from it: types, stub, the entry that the harness needs.

Types known: int, float, bool, str, None, list[...], ListNode, TreeNode, GraphNode, RandomNode, and Optional of a node.
"""

import ast
from dataclasses import dataclass

NODES = ("ListNode", "TreeNode", "GraphNode", "RandomNode")
SCALARS = ("int", "float", "bool", "str", "None")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the solution, or a hidden argument of the case that it never sees."""

    name: str
    type: str
    """Normalised, for example `list[list[int]]`, `ListNode`."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method with its parameters (without self) and result."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: str


@dataclass(frozen=True, slots=True)
class Signature:
    """What a solution must define, and what of a call is judged."""

    class_name: str
    """`Solution`, or the class of a design problem."""
    methods: tuple[Method, ...]
    """For a plain problem exactly one; for a design problem all, without the constructor."""
    constructor: tuple[Parameter, ...] | None
    """The constructor's parameters for a design problem, None for a plain one."""
    judged: str
    """`return`, or the name of the parameter that is judged after the call (in place)."""
    hidden: tuple[Parameter, ...] = ()
    """Arguments of a case that are not parameters: a cycle's pos, a callback's secret. They follow the parameters."""

    @property
    def design(self) -> bool:
        """Whether this is a design problem: a class driven by a list of calls."""
        return self.constructor is not None

    @property
    def argument_names(self) -> tuple[str, ...]:
        """Names of a case's arguments in order."""
        if self.design:
            return ("methods", "arguments")
        return tuple(p.name for p in self.methods[0].parameters) + tuple(p.name for p in self.hidden)
