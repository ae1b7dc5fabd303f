"""What an argument may look like, as frozen values: one shape for each type that a constraint is declared for.

NamedTuples, as they stand on the way of `judge run`, where a frozen dataclass costs five times its import. Two shapes
of different classes with equal fields compare equal: ask for their class, too.
"""

from typing import NamedTuple

from judge.problems.expression import Expression

ALPHABETS = {
    "lowercase": ("abcdefghijklmnopqrstuvwxyz", "lowercase English letters"),
    "uppercase": ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "uppercase English letters"),
    "digits": ("0123456789", "digits"),
    "printable": ("".join(map(chr, range(32, 127))), "printable ASCII characters"),
}
"""Characters and words of the named alphabets."""


class Range(NamedTuple):
    """From low to high, both included."""

    low: Expression
    high: Expression


class Integer(NamedTuple):
    """A whole number."""

    range: Range


class Real(NamedTuple):
    """A number with at most 6 decimals; its bounds are whole numbers."""

    range: Range


class Boolean(NamedTuple):
    """True or false. An empty tuple, hence false itself: compare with None."""


class Text(NamedTuple):
    """A string."""

    length: Range
    alphabet: tuple[str, ...]
    """Names of ALPHABETS, and strings of further characters."""


class Listing(NamedTuple):
    """A list."""

    length: Range
    items: "Shape"
    distinct: bool = False
    sorted: bool = False
    """In non-decreasing order; strictly increasing if distinct as well."""


class Grid(NamedTuple):
    """A list of rows of equal length."""

    rows: Range
    columns: Range
    """May refer to `rows`, the number of rows (a square)."""
    cells: "Shape"


class Tree(NamedTuple):
    """A binary tree in level order, absent children as null, without nulls at the end."""

    nodes: Range
    values: "Shape"
    distinct: bool = False


class Chain(NamedTuple):
    """A linked list, as the list of its values."""

    length: Range
    values: "Shape"
    distinct: bool = False
    sorted: bool = False


class RandomChain(NamedTuple):
    """A linked list with random pointers: pairs of a value and the index that the pointer shows to, or null."""

    length: Range
    values: "Shape"


class Graph(NamedTuple):
    """A connected undirected graph without loops and double edges: for node 1, 2, ... the list of its neighbours."""

    nodes: Range


class Call(NamedTuple):
    """One method of a design problem (or its constructor) and what its arguments may be."""

    name: str
    parameters: tuple["Constraint", ...]


class Calls(NamedTuple):
    """The calls of a design problem."""

    number: Range
    """How many calls follow the constructor's."""
    constructor: Call
    methods: tuple[Call, ...]


Shape = Integer | Real | Boolean | Text | Listing | Grid | Tree | Chain | RandomChain | Graph | Calls


class Constraint(NamedTuple):
    """What one argument of a case may be."""

    name: str
    """The parameter's name, or `calls` for a design problem."""
    shape: Shape


def characters(alphabet: tuple[str, ...]) -> str:
    """All characters of an alphabet, each once, in order of declaration."""
    joined = "".join(ALPHABETS[part][0] if part in ALPHABETS else part for part in alphabet)
    return "".join(dict.fromkeys(joined))
