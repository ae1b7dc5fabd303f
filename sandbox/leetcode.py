"""LeetCode's node classes, and the encodings of arguments and results by the type that a signature declares.

    int, float, bool, str, None, list[...]   JSON's own (values.py); an int becomes a float where float is declared
    ListNode     [1, 2, 3]; a hidden `pos` links the last node back to the node of that index, -1 to none
    TreeNode     level order with null for a missing child, without nulls at the end: [1, null, 2]
    GraphNode    adjacency list: node i, counted from 1, has the value i; [] is no node, [[]] a single one
    RandomNode   [[value, index of the random node or null], ...]; like GraphNode, a result must be a copy

Where a TreeNode is declared and the case has an int, the argument is the node of that value in the tree before it (p
and q of a lowest common ancestor); then a node that is returned is encoded as its value, too.

All is done in loops: chains of 10^5 nodes are usual. Standard library only.
"""

import builtins
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import structures
from structures import Bound, Refused
from values import ARRAYS, encode, tag

globals()["__builtins__"] = dict(vars(builtins))  # see values.py

SPARE_NODES = 1000
"""Nodes that a result may have beyond the size of the arguments."""


class ListNode:
    """A node of a singly linked list."""

    def __init__(self, val: Any = 0, next: Any = None) -> None:
        """As LeetCode has it."""
        self.val = val
        self.next = next

    def __repr__(self) -> str:
        """The list from here on, cut where it is long."""
        texts: list[str] = []
        node: Any = self
        while node is not None and len(texts) < structures.SHOWN_NODES:
            texts.append(str(getattr(node, "val", "?")))
            node = getattr(node, "next", None)
        return f"ListNode({' -> '.join(texts)}{'' if node is None else ' -> ...'})"


class TreeNode:
    """A node of a binary tree."""

    def __init__(self, val: Any = 0, left: Any = None, right: Any = None) -> None:
        """As LeetCode has it."""
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self) -> str:
        """The tree from here on in level order, cut where it is long."""
        nodes: list[Any] = [self]
        texts: list[str] = []
        for node in nodes:
            if len(texts) == structures.SHOWN_NODES:
                return f"TreeNode([{', '.join(texts)}, ...])"
            texts.append("null" if node is None else str(getattr(node, "val", "?")))
            if node is not None:
                nodes += (getattr(node, "left", None), getattr(node, "right", None))
        while texts[-1] == "null":
            texts.pop()
        return f"TreeNode([{', '.join(texts)}])"


class Node:
    """LeetCode's Node: `Node(val, neighbors)` of a graph, `Node(x, next, random)` of a list with random pointers."""

    def __init__(
        self, val: Any = 0, next: Any = None, random: Any = None, *, neighbors: Any = None, x: Any = None
    ) -> None:
        """A list in second place is the neighbours; `x` is another name of the value."""
        if type(next) is list:
            neighbors, next = next, None
        self.val = val if x is None else x
        self.neighbors: list[Any] = [] if neighbors is None else neighbors
        self.next = next
        self.random = random

    def __repr__(self) -> str:
        """The value alone: what hangs on it may be anything."""
        return f"Node({self.val})"


def decode(kind: str, value: Any, hidden: Mapping[str, Any]) -> Any:
    """One argument as the solution gets it.

    Args:
        kind: the declared type, normalised (`list[ListNode]`).
        value: its JSON value; given away, as it may become the argument itself.
        hidden: the case's hidden arguments; `pos` makes a linked list a cycle.
    """
    if kind == "ListNode":
        return make_list(value, hidden.get("pos", -1))
    if kind in _MAKERS:
        return _MAKERS[kind](value)
    if kind.startswith("list[") and not is_plain(kind):
        return [decode(kind[5:-1], item, {}) for item in value]
    return value


def is_plain(kind: str) -> bool:
    """Whether the JSON value of this type is the argument itself."""
    return "Node" not in kind and "float" not in kind


def decode_all(kinds: Sequence[str], values: Sequence[Any], hidden: Mapping[str, Any]) -> list[Any]:
    """All arguments of a call. Raises ValueError where a node is asked for that isn't in the tree before it.

    `pos` counts for the first linked list only.
    """
    arguments: list[Any] = []
    tree: Any = None
    for kind, value in zip(kinds, values, strict=True):
        if is_named_node(kind, value):
            arguments.append(find(tree, value))
            continue
        arguments.append(decode(kind, value, hidden))
        if kind == "ListNode":
            hidden = {}
        elif kind == "TreeNode":
            tree = arguments[-1]
    return arguments


def is_named_node(kind: str, value: Any) -> bool:
    """Whether an argument is a node of the tree before it, named by its value."""
    return kind == "TreeNode" and type(value) is int


def size(values: Any) -> int:
    """The number of items of arguments, at all levels: how large a structure can be made of them, more or less."""
    count, level = 0, [values]
    while level:
        sized = [item for item in level if type(item) in (list, str)]
        count += sum(map(len, sized))
        level = list(chain.from_iterable(item for item in sized if type(item) is list))
    return count


def encode_result(kind: str, value: Any, bound: Bound) -> str:
    """JSON text of a result: what isn't of the declared type as what it is, tagged where JSON can't carry it.

    Args:
        kind: the declared type.
        value: what the program gave.
        bound: how many nodes a structure may have, and which it must not have.
    """
    return encode(value if "Node" not in kind else lists_of(kind, value, bound))


def encode_named(node: Any) -> str:
    """JSON text of a node that stands for its value."""
    if node is None:
        return encode(None)
    value = getattr(node, "val", node)
    return encode(tag(node) if value is node else value)


def lists_of(kind: str, value: Any, bound: Bound) -> Any:
    """A result with its nodes replaced by lists; whatever is no node where one is declared, by a tagged object."""
    reader = _READERS.get(kind)
    if reader is not None:
        try:
            return [] if value is None else reader(value, bound)
        except Refused as refused:
            return refused.found
    if type(value) in ARRAYS:
        return [lists_of(kind[5:-1], item, bound) for item in value]
    return None if value is None else tag(value)


def make_list(values: Sequence[Any], pos: int = -1) -> ListNode | None:
    """A linked list of values; `pos` is the index of the node that the last one points back to, -1 for none."""
    nodes = [ListNode(value) for value in values]
    for node, following in pairwise(nodes):
        node.next = following
    if nodes and pos >= 0:
        nodes[-1].next = nodes[pos]
    return nodes[0] if nodes else None


def make_tree(values: Sequence[Any]) -> TreeNode | None:
    """A tree from level order. Raises ValueError where values are left without a parent."""
    if not values or values[0] is None:
        return None
    root = TreeNode(values[0])
    parents = [root]
    nodes = [None if value is None else TreeNode(value) for value in values]
    nodes[0] = root
    at = 1
    for parent in parents:
        pair = nodes[at : at + 2]
        at += 2
        if not pair:
            return root
        parent.left, parent.right = (*pair, None)[:2]
        parents += [child for child in pair if child is not None]
    if any(node is not None for node in nodes[at:]):
        raise ValueError("a tree in level order has values without a parent")
    return root


def make_graph(adjacency: Sequence[Sequence[int]]) -> Node | None:
    """The first node of a graph given by the neighbours of each, numbered from 1."""
    nodes = [Node(number) for number in range(1, len(adjacency) + 1)]
    for node, neighbors in zip(nodes, adjacency, strict=True):
        node.neighbors = [nodes[number - 1] for number in neighbors]
    return nodes[0] if nodes else None


def make_random_list(pairs: Sequence[Sequence[Any]]) -> Node | None:
    """The head of a list given by each node's value and the index of its random node, or null."""
    nodes = [Node(value) for value, _ in pairs]
    for node, following in pairwise(nodes):
        node.next = following
    for node, (_, index) in zip(nodes, pairs, strict=True):
        node.random = None if index is None else nodes[index]
    return nodes[0] if nodes else None


def find(root: TreeNode | None, value: int) -> TreeNode:
    """The node of a value in a tree of ours. Raises ValueError where there is none."""
    nodes: list[Any] = [root]
    for node in nodes:
        if node is not None:
            if node.val == value:
                return node  # type: ignore[no-any-return]
            nodes += (node.left, node.right)
    raise ValueError(f"the tree has no node of value {value}")


_MAKERS: dict[str, Callable[[Any], Any]] = {
    "float": float,
    "TreeNode": make_tree,
    "GraphNode": make_graph,
    "RandomNode": make_random_list,
}
_READERS: dict[str, Callable[[Any, Bound], Any]] = {
    "ListNode": structures.read_list,
    "TreeNode": structures.read_tree,
    "GraphNode": structures.read_graph,
    "RandomNode": structures.read_random_list,
}
COPIED = frozenset({"GraphNode", "RandomNode"})
"""Types whose results must be copies (problems 133 and 138)."""
