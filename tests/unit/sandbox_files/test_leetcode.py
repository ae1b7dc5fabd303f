"""Nodes out of JSON and back, by the type declared; whatever else a program returns becomes a tagged object."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).resolve().parents[3] / "sandbox"))

import leetcode
import structures
from leetcode import ListNode, Node, TreeNode, decode, encode_result
from structures import Bound

ints = st.lists(st.integers())
plain_types = {
    "int": st.integers(),
    "bool": st.booleans(),
    "str": st.text(),
    "list[int]": ints,
    "list[str]": st.lists(st.text()),
    "list[list[int]]": st.lists(ints),
    "list[list[str]]": st.lists(st.lists(st.text(max_size=1))),
    "list[bool]": st.lists(st.booleans()),
    "list[float]": st.lists(st.floats(allow_nan=False, allow_infinity=False)),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "ListNode": ints,
    "list[ListNode]": st.lists(ints),
}


@st.composite
def level_orders(draw):
    """Trees in level order, drawn by deciding for each place whether a node is there."""
    values = []
    open_places = 1
    while open_places and len(values) < 30:
        there = draw(st.booleans())
        values.append(draw(st.integers()) if there else None)
        open_places += 1 if there else -1
    while values and values[-1] is None:
        values.pop()
    return values


@st.composite
def graphs(draw):
    """Connected graphs as adjacency lists, neighbours in any order."""
    size = draw(st.integers(0, 8))
    edges = {(draw(st.integers(1, node - 1)), node) for node in range(2, size + 1)}
    if size > 1:
        more = st.tuples(st.integers(1, size), st.integers(1, size)).filter(lambda edge: edge[0] < edge[1])
        edges |= draw(st.sets(more, max_size=6))
    rows = [[b for a, b in edges if a == n] + [a for a, b in edges if b == n] for n in range(1, size + 1)]
    return [draw(st.permutations(row)) for row in rows]


@st.composite
def random_lists(draw):
    size = draw(st.integers(0, 8))
    places = st.none() | st.integers(0, size - 1) if size else st.none()
    return [[draw(st.integers()), draw(places)] for _ in range(size)]


def read(kind, value, most=10_000, originals=frozenset()):
    return json.loads(encode_result(kind, value, Bound(most, originals)))


def there_and_back(kind, value):
    return read(kind, decode(kind, value, {}))


@pytest.mark.parametrize("kind", plain_types)
@given(data=st.data())
def test_round_trip(kind, data):
    value = data.draw(plain_types[kind])
    copy = json.loads(json.dumps(value))
    assert there_and_back(kind, copy) == value


@given(level_orders())
def test_round_trip_of_trees(values):
    assert there_and_back("TreeNode", values) == values
    assert there_and_back("list[TreeNode]", [values, [], values]) == [values, [], values]
    assert there_and_back("TreeNode", values + [None] * (values != [])) == values


@given(graphs())
def test_round_trip_of_graphs(rows):
    assert there_and_back("GraphNode", rows) == rows


@given(random_lists())
def test_round_trip_of_random_lists(pairs):
    assert there_and_back("RandomNode", pairs) == pairs


def test_ints_become_floats_where_floats_are_declared():
    assert [type(x) for x in decode("list[float]", [1, 2.5], {})] == [float, float]
    assert type(decode("float", 2, {})) is float
    assert [type(x) for x in decode("list[list[float]]", [[1]], {})[0]] == [float]


@given(st.lists(st.integers(), min_size=1), st.data())
def test_pos_makes_a_cycle(values, data):
    pos = data.draw(st.integers(-1, len(values) - 1))
    head = decode("ListNode", values, {"pos": pos})
    nodes, node = [], head
    while node is not None and not any(node is other for other in nodes):
        nodes.append(node)
        node = node.next
    assert [node.val for node in nodes] == values
    assert node is (nodes[pos] if pos >= 0 else None)
    assert (read("ListNode", head) == values) is (pos < 0)


def test_pos_counts_for_the_first_list_only():
    first, second = leetcode.decode_all(["ListNode", "ListNode"], [[1, 2], [3]], {"pos": 0})
    assert first.next.next is first
    assert second.next is None
    assert leetcode.decode_all(["ListNode"], [[]], {"pos": -1}) == [None]


def test_named_nodes_are_nodes_of_the_tree_before_them():
    tree, node, root = leetcode.decode_all(["TreeNode"] * 3, [[3, 5, 1, None, 2], 2, 3], {})
    assert node is tree.left.right
    assert root is tree
    assert leetcode.encode_named(node) == "2"
    assert leetcode.encode_named(None) == "null"
    assert json.loads(leetcode.encode_named(5))["!"] == "int"
    with pytest.raises(ValueError, match="no node of value 9"):
        leetcode.decode_all(["TreeNode"] * 2, [[1], 9], {})


@pytest.mark.parametrize("values", [[1, None, None, 2], [1, None, None, None, 5]])
def test_trees_with_values_left_over_are_refused(values):
    with pytest.raises(ValueError, match="without a parent"):
        decode("TreeNode", values, {})


def test_trees_without_a_root():
    assert decode("TreeNode", [], {}) is None
    assert decode("TreeNode", [None], {}) is None
    assert read("TreeNode", None) == read("ListNode", None) == read("GraphNode", None) == read("RandomNode", None) == []
    assert read("list[int]", None) is None
    assert read("list[ListNode]", None) is None


class Link:
    """Somebody's own node."""

    __slots__ = ("next", "val")

    def __init__(self, val, next=None):
        self.val, self.next = val, next

    def __eq__(self, other):
        raise AssertionError("never asked")

    __hash__ = None

    def __bool__(self):
        raise AssertionError("never asked")


class Branch:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right


def test_nodes_of_the_users_own_classes():
    assert read("ListNode", Link(1, Link(2, ListNode(3)))) == [1, 2, 3]
    assert read("TreeNode", Branch(1, None, TreeNode(2))) == [1, None, 2]
    assert read("list[ListNode]", (Link(1), None)) == [[1], []]


@pytest.mark.parametrize(
    ("kind", "value", "name"),
    [
        ("ListNode", [1, 2], "list"),
        ("ListNode", 5, "int"),
        ("ListNode", ListNode, "type"),
        ("ListNode", Link(1, 5), "int"),
        ("ListNode", Link(1, [2]), "list"),
        ("TreeNode", [1, 2], "list"),
        ("TreeNode", ListNode(1), "ListNode"),
        ("TreeNode", Branch(1, 5), "int"),
        ("GraphNode", [[2], [1]], "list"),
        ("GraphNode", Link(1), "Link"),
        ("GraphNode", Node(1, [None]), "NoneType"),
        ("GraphNode", Node(2, []), "graph"),
        ("GraphNode", Node("1", []), "graph"),
        ("GraphNode", Node(1, [Node(1, [])]), "graph"),
        ("GraphNode", Node(True, []), "graph"),
        ("GraphNode", Node(1, neighbors={}), "graph"),
        ("RandomNode", [[1, None]], "list"),
        ("RandomNode", Link(1), "Link"),
        ("RandomNode", Node(1, None, Node(2)), "not a copy"),
        ("list[ListNode]", ListNode(1), "ListNode"),
        ("list[ListNode]", {1: ListNode(1)}, "dict"),
    ],
)
def test_what_is_no_node_is_tagged(kind, value, name):
    assert read(kind, value)["!"] == name


def test_odd_values_inside_of_nodes():
    assert read("ListNode", ListNode(True, ListNode(1.0, ListNode(None)))) == [True, 1.0, None]
    assert read("ListNode", ListNode({1}))[0]["!"] == "set"
    assert read("ListNode", ListNode(ListNode(1)))[0]["!"] == "ListNode"
    assert read("TreeNode", TreeNode(None, TreeNode(2))) == [{"!": "NoneType", "repr": "None"}, 2]
    assert read("list[TreeNode]", [[1], TreeNode(1)])[0]["!"] == "list"


def loop(kind):
    if kind == "ListNode":
        return decode(kind, [1, 2, 3], {"pos": 1})
    if kind == "TreeNode":
        root = decode(kind, [1, 2, 3], {})
        root.right.left = root
        return root
    head = decode("RandomNode", [[1, None], [2, 0]], {})
    head.next.next = head
    return head


@pytest.mark.parametrize("kind", ["ListNode", "TreeNode", "RandomNode"])
def test_cycles_are_found(kind):
    tag = read(kind, loop(kind), 50)
    assert tag["!"] == "cycle"
    assert tag["repr"].startswith("[1, 2,")
    assert len(tag["repr"]) < 300
    assert read(f"list[{kind}]", [loop(kind), None]) == [read(kind, loop(kind)), []]


class Endless:
    """A node that makes the next one whenever it is asked."""

    val = 1

    @property
    def next(self):
        return Endless()

    left = right = random = next

    @property
    def neighbors(self):
        return [Endless()]


@pytest.mark.parametrize("kind", ["ListNode", "TreeNode", "RandomNode"])
def test_structures_without_end(kind):
    assert read(kind, Endless(), 50)["!"] == "too many nodes"


def test_graphs_without_end():
    first = last = Node(1)
    for number in range(2, 40):
        last.neighbors = [Node(number)]
        last = last.neighbors[0]
    assert len(read("GraphNode", first, 39)) == 39
    assert read("GraphNode", first, 38)["!"] == "too many nodes"


def test_the_bound_is_exact_and_shared_subtrees_are_written_twice():
    assert read("ListNode", leetcode.make_list(range(10)), 10) == list(range(10))
    assert read("ListNode", leetcode.make_list(range(11)), 10)["!"] == "too many nodes"
    full = leetcode.make_tree(range(15))
    assert read("TreeNode", full, 15) == list(range(15))
    assert read("TreeNode", full, 14)["!"] == "too many nodes"
    leaf = TreeNode(2)
    assert read("TreeNode", TreeNode(1, leaf, leaf)) == [1, 2, 2]
    tree = TreeNode(1)
    for _ in range(200):
        tree = TreeNode(1, tree, tree)
    assert read("TreeNode", tree)["!"] == "too many nodes"


@given(graphs())
def test_a_copy_of_a_graph_must_share_nothing(rows):
    start = decode("GraphNode", rows, {})
    originals = structures.reachable(start)
    assert len(originals) == len(rows)
    ids = frozenset(map(id, originals))
    copy = decode("GraphNode", rows, {})
    assert read("GraphNode", copy, originals=ids) == rows
    if rows:
        assert read("GraphNode", start, originals=ids)["!"] == "not a copy"
    if len(rows) > 1:
        copy.neighbors[0] = originals[1]
        assert read("GraphNode", copy, originals=ids) != rows


def test_a_copy_of_a_random_list_must_share_nothing():
    pairs = [[7, None], [13, 0], [11, 1]]
    head, copy = (decode("RandomNode", pairs, {}) for _ in range(2))
    ids = frozenset(map(id, structures.reachable(head)))
    assert read("RandomNode", copy, originals=ids) == pairs
    assert read("RandomNode", head, originals=ids)["!"] == "not a copy"
    copy.next.random = head
    assert "is a node of the input" in read("RandomNode", copy, originals=ids)["repr"]
    copy.next.random = Node(1)
    assert "is no node of the list" in read("RandomNode", copy, originals=ids)["repr"]


def test_deep_chains():
    size = 200_000
    values = list(range(size))
    assert read("ListNode", decode("ListNode", values, {}), size) == values
    for chain in (
        [0, *(x for value in values for x in (value, None))][:-1],
        [0, *(x for v in values for x in (None, v))],
    ):
        tree = decode("TreeNode", chain, {})
        assert read("TreeNode", tree, size + 1) == chain
        del tree
    pairs = [[value, size - 1 - value] for value in values]
    assert read("RandomNode", decode("RandomNode", pairs, {}), size) == pairs


def test_texts_of_nodes():
    assert repr(leetcode.make_list([1, 2, 3])) == "ListNode(1 -> 2 -> 3)"
    assert repr(leetcode.make_list([1, 2], 0)).endswith("-> 1 -> 2 -> ...)")
    assert repr(leetcode.make_tree([1, None, 2])) == "TreeNode([1, null, 2])"
    assert repr(leetcode.make_tree(range(100))).endswith(", 18, 19, ...])")
    assert repr(loop("TreeNode")).endswith(", ...])")
    assert repr(ListNode(1, 5)) == "ListNode(1 -> ?)"
    assert repr(TreeNode("a", 5)) == "TreeNode([a, ?])"
    assert repr(Node(3, [Node(4)])) == "Node(3)"
    assert len(repr(leetcode.make_list(range(10**5)))) < 200


def test_nodes_are_as_leetcode_has_them():
    node = ListNode()
    assert (node.val, node.next) == (0, None)
    node.mark = True
    assert node != ListNode()
    assert len({node, ListNode()}) == 2
    assert ListNode(1, node).next is ListNode(val=1, next=node).next is node
    assert TreeNode(1, right=TreeNode(2)).right.val == 2
    other = Node(2)
    assert Node(1, [other]).neighbors == Node(val=1, neighbors=[other]).neighbors == [other]
    assert Node(1).neighbors == []
    assert Node(1).neighbors is not Node(1).neighbors
    assert Node(1, other, other).next is Node(x=1, next=other).next is Node(1, None, other).random is other
    assert Node(x=0).val == Node().val == 0


def test_size_counts_what_structures_can_be_made_of():
    assert leetcode.size([[1, 2, 3], "abcd", 5, [[1], []]]) == 4 + 3 + 4 + 2 + 1
