"""Linked structures of a program's own objects as lists: read by attributes, in loops, with a bound on their nodes.

Users define ListNode and TreeNode themselves, and name them otherwise, so anything with the right attributes is a node
and anything without becomes a tagged object (values.py). What comes back to itself is told apart by identity; no
`__eq__`, `__hash__`, `__len__` or `__bool__` of a node is ever called. Exceptions of a program's own
properties pass through.
"""

import builtins
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from values import ARRAYS, Tag, shown, tag, tag_as

globals()["__builtins__"] = dict(vars(builtins))  # see values.py

SHOWN_NODES = 20


class Bound(NamedTuple):
    """What a result may consist of."""

    nodes: int
    """Most nodes of one structure: the size of the arguments and some more. More are taken for one that never ends."""
    originals: frozenset[int] = frozenset()
    """Identities of the nodes of the input, where a copy is asked for. The caller keeps those nodes alive."""


class Refused(Exception):
    """The structure can't be written as a list: what stands for it instead."""

    def __init__(self, found: Tag) -> None:
        """Take the tagged object."""
        super().__init__()
        self.found = found


def read_list(head: Any, bound: Bound) -> list[Any]:
    """Values of a singly linked list (val, next). Raises Refused."""
    values: list[Any] = []
    node = head
    while node is not None:
        if len(values) == bound.nodes:
            raise _endless(head, values, bound, lambda node: (node.next,))
        try:
            values.append(node.val)
            node = node.next
        except AttributeError:
            raise Refused(tag(node)) from None
    return values


def read_tree(root: Any, bound: Bound) -> list[Any]:
    """Values of a binary tree (val, left, right) in level order, None for missing children but for those at the end.

    A subtree that hangs in two places is written twice, as on LeetCode. Raises Refused.
    """
    values: list[Any] = []
    level = [root] if root is not None else []
    count = 0
    while level:
        below: list[Any] = []
        for node in level:
            if node is None:
                values.append(None)
                continue
            try:
                value = node.val
                below.append(node.left)
                below.append(node.right)
            except AttributeError:
                raise Refused(tag(node)) from None
            values.append(tag(value) if value is None else value)
        count += len(below) // 2
        if count > bound.nodes:
            raise _endless(root, values, bound, lambda node: (node.left, node.right))
        level = below
    while values and values[-1] is None:
        values.pop()
    return values


def read_graph(start: Any, bound: Bound) -> list[list[Any]]:
    """The adjacency list of a graph (val, neighbors) whose nodes are numbered from 1. Raises Refused."""
    seen = {id(start)}
    nodes = [start]
    rows: dict[int, list[Any]] = {}
    for node in nodes:
        number, neighbors = _attributes(node, "val", "neighbors")
        if id(node) in bound.originals:
            raise _no_copy(number)
        if type(number) is not int or number in rows or type(neighbors) not in ARRAYS:
            raise Refused(tag_as("graph", f"a node of value {shown(number)} with neighbours {shown(neighbors)}"))
        rows[number] = [_attributes(neighbor, "val")[0] for neighbor in neighbors]
        for neighbor in neighbors:
            if id(neighbor) not in seen:
                seen.add(id(neighbor))
                nodes.append(neighbor)
        if len(nodes) > bound.nodes:
            raise Refused(tag_as("too many nodes", f"{len(nodes):,} and more"))
    numbers = sorted(rows)
    if numbers[-1] != len(numbers) or numbers[0] != 1:
        raise Refused(tag_as("graph", f"nodes of values {shown(numbers)}"))
    return [rows[number] for number in numbers]


def read_random_list(head: Any, bound: Bound) -> list[list[Any]]:
    """`[value, index of the random node or None]` of each node of a list (val, next, random). Raises Refused."""
    nodes: list[Any] = []
    values = read_list(head, bound)
    places: dict[int, int] = {}
    node = head
    while node is not None:
        if id(node) in bound.originals:
            raise _no_copy(node.val)
        places[id(node)] = len(nodes)
        nodes.append(node)
        node = node.next
    rows = []
    for value, node in zip(values, nodes, strict=False):
        (random,) = _attributes(node, "random")
        place = None if random is None else places.get(id(random), -1)
        if place == -1:
            what = "a node of the input" if id(random) in bound.originals else "no node of the list"
            raise Refused(tag_as("not a copy", f"the random node of the node of value {shown(value)} is {what}"))
        rows.append([value, place])
    return rows


def reachable(start: Any) -> list[Any]:
    """All nodes of a graph or a random list of ours, so that a copy can be told from them."""
    nodes = [start] if start is not None else []
    seen = set(map(id, nodes))
    for node in nodes:
        for other in (*node.neighbors, node.next, node.random):
            if other is not None and id(other) not in seen:
                seen.add(id(other))
                nodes.append(other)
    return nodes


def _attributes(node: Any, *names: str) -> list[Any]:
    """Attributes of a node. Raises Refused where they are missing."""
    try:
        return [getattr(node, name) for name in names]
    except AttributeError:
        raise Refused(tag(node)) from None


def _no_copy(value: object) -> Refused:
    """For a result that holds a node of the input."""
    return Refused(tag_as("not a copy", f"the node of value {shown(value)} is a node of the input"))


def _endless(start: Any, values: list[Any], bound: Bound, following: Callable[[Any], Iterable[Any]]) -> Refused:
    """For a structure of too many nodes: a cycle, if one comes back to a node that it hangs below."""
    text = ", ".join([*map(shown, values[:SHOWN_NODES]), "..."])
    name = "cycle" if _has_cycle(start, bound.nodes, following) else "too many nodes"
    return Refused(tag_as(name, f"[{text}]"))


def _has_cycle(start: Any, most: int, following: Callable[[Any], Iterable[Any]]) -> bool:
    """Whether a walk to the depth comes back to a node that it is inside of; it gives up after `most` nodes."""
    inside: dict[int, Any] = {id(start): start}
    finished: dict[int, Any] = {}
    stack = [(start, iter(following(start)))]
    while stack and len(inside) + len(finished) <= most:
        node, children = stack[-1]
        for child in children:
            if id(child) in inside:
                return True
            if child is not None and id(child) not in finished:
                inside[id(child)] = child
                stack.append((child, iter(following(child))))
                break
        else:
            stack.pop()
            finished[id(node)] = inside.pop(id(node))
    return False
