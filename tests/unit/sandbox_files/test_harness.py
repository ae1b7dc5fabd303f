"""Whole calls of programs of our own: from a case's JSON to the JSON of what is judged."""

import builtins
import gc
import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[3] / "sandbox"))

import harness
import preamble


def function(signature, returns, judged="return", hidden=(), callbacks=(), **more):
    name, parameters = signature[0], [list(pair) for pair in signature[1:]]
    method = {"name": name, "parameters": parameters, "returns": returns}
    return {
        "kind": "function",
        "class": "Solution",
        "methods": [method],
        "constructor": None,
        "judged": judged,
        "hidden": [list(pair) for pair in hidden],
        "callbacks": list(callbacks),
        **more,
    }


TWO_SUM = function(("twoSum", ("nums", "list[int]"), ("target", "int")), "list[int]")
LRU = {
    "kind": "design",
    "class": "LRUCache",
    "constructor": [["capacity", "int"]],
    "methods": [
        {"name": "get", "parameters": [["key", "int"]], "returns": "int"},
        {"name": "put", "parameters": [["key", "int"], ["value", "int"]], "returns": "None"},
    ],
    "judged": "return",
    "hidden": [],
    "callbacks": [],
}


def nobody(name, arguments):
    raise AssertionError("nothing is asked")


def load(program, source, ask=nobody):
    """As the child does it."""
    made = harness.open(program, ask)
    namespace = {**preamble.names(), **made.names(), "__name__": "solution"}
    exec(compile(source, "solution.py", "exec", dont_inherit=True), namespace)
    made.bind(namespace)
    return made


def run(program, source, *arguments, ask=nobody):
    return json.loads(load(program, source, ask).answer(json.dumps(arguments).encode()))


def one(body):
    """A Solution whose only method has this body."""
    return f"class Solution:\n    def f(self, x):\n        {body}\n"


ANY = function(("f", ("x", "list[int]")), "list[int]")


@pytest.mark.parametrize(
    "source",
    [
        "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n        return [0, 1]",
        "class Solution(object):\n    def twoSum(self, a, b):\n        ''':rtype: x'''\n        return 0, 1",
        "class Solution:\n    twoSum = lambda self, nums, target: [0, 1]",
        "class Solution:\n    @staticmethod\n    def twoSum(nums, target): return [0, 1]",
        "class Solution:\n    @classmethod\n    def twoSum(cls, nums, target): return deque([0, 1])",
        "class Solution:\n    def twoSum(self, *args): return {5: 0, 6: 1}.values()",
        "class Solution:\n    def twoSum(self, nums, target=None, extra=0): return [0, 1]",
        "def helper(n): return [0, n]\nclass B: pass\nclass Solution:\n    def twoSum(self, n, t): return helper(1)",
        "class Base:\n    def twoSum(self, n, t): return [0, 1]\nclass Solution(Base): pass",
        "class Solution:\n    def __init__(self): self.twoSum = lambda n, t: [0, 1]",
        "class Solution:\n    def __getattr__(self, name): return lambda n, t: [0, 1]",
        "def make():\n    class A:\n        def twoSum(self, n, t): return [0, 1]\n    return A()\nSolution = make",
        "class Solution:\n    def twoSum(self, n, t): return self.a(0)\n    @cache\n    def a(self, i): return [i, 1]",
        "import functools\nclass Solution:\n    twoSum = functools.partialmethod(lambda self, x, n, t: [0, x], 1)",
        "len = sum = list = type = json = None\nclass Solution:\n    def twoSum(self, n, t): return [0, 1]",
        "import json\njson.dumps = json.loads = None\nclass Solution:\n    def twoSum(self, n, t): return [0, 1]",
        "class Solution:\n    def __new__(c, *a): return object.__new__(c)\n    def twoSum(self, n, t): return [0, 1]",
    ],
)
def test_a_method_may_be_written_in_many_ways(source, monkeypatch):
    monkeypatch.setattr(json, "dumps", json.dumps)
    monkeypatch.setattr(json, "loads", json.loads)
    made = load(TWO_SUM, source)
    assert made.answer(b"[[2,7],9]") == b"[0,1]"


@pytest.mark.parametrize(
    ("body", "output"),
    [
        ("return x", [1, 2]),
        ("return None", None),
        ("pass", None),
        ("return (y for y in x)", {"!": "generator"}),
        ("return set(x)", {"!": "set", "repr": "{1, 2}"}),
        ("return {'!': 1}", {"!": "dict", "repr": "{'!': 1}"}),
        ("return float('nan')", {"!": "float", "repr": "nan"}),
        ("return [True, 1.0, None, 'a\\ud800']", [True, 1.0, None, "a\ud800"]),
        ("x.append(x); return x", None),
    ],
)
def test_results(body, output):
    got = run(ANY, one(body), [1, 2])
    if "append" in body:
        assert got[:2] == [1, 2]
        assert got[2]["!"] == "cycle"
    elif isinstance(output, dict) and "repr" not in output:
        assert got["!"] == output["!"]
    else:
        assert got == output


def test_an_exception_of_the_program_passes_through():
    with pytest.raises(ZeroDivisionError):
        run(ANY, one("return 1 / 0"), [1])
    with pytest.raises(SystemExit):
        run(ANY, one("exit()"), [1])
    with pytest.raises(RuntimeError, match="property"):
        run(
            function(("f", ("x", "int")), "ListNode"),
            "class N:\n    @property\n    def val(self): raise RuntimeError('property')\n"
            "class Solution:\n    def f(self, x): return N()",
            1,
        )


def test_every_call_gets_an_object_of_its_own_and_arguments_of_its_own():
    source = (
        "class Solution:\n    def __init__(self): self.seen = []\n"
        "    def f(self, x):\n        self.seen.append(len(x)); x.append(0); return self.seen"
    )
    made = load(ANY, source)
    assert [made.answer(b"[[1,2]]") for _ in range(3)] == [b"[2]"] * 3


def test_arguments_in_place():
    program = function(("f", ("nums", "list[int]"), ("k", "int")), "None", judged="nums")
    solution = "class Solution:\n    def f(self, numbers, k):\n        {}\n"
    assert run(program, solution.format("numbers[:] = [k]; return 'ignored'"), [1, 2], 7) == [7]
    assert run(program, solution.format("numbers = [k]"), [1, 2], 7) == [1, 2]
    assert run(program, solution.format("numbers.clear()"), [1, 2], 7) == []
    assert run(program, solution.format("numbers[0] = {1}"), [1, 2], 7)[0]["!"] == "set"


def test_a_linked_list_in_place_is_read_from_its_first_node():
    program = function(("f", ("head", "ListNode")), "None", judged="head")
    source = "class Solution:\n    def f(self, head):\n        head.next = head.next.next\n        head = None"
    assert run(program, source, [1, 2, 3]) == [1, 3]
    assert run(program, "class Solution:\n    def f(self, head): head.next.next = head", [1, 2, 3])["!"] == "cycle"


def test_hidden_pos_makes_the_cycle_and_is_no_argument():
    program = function(("hasCycle", ("head", "ListNode")), "bool", hidden=[("pos", "int")])
    source = (
        "class Solution:\n    def hasCycle(self, head: Optional[ListNode]) -> bool:\n        seen = set()\n"
        "        while head and head not in seen:\n            seen.add(head); head = head.next\n"
        "        return bool(head)"
    )
    assert run(program, source, [3, 2, 0], 1) is True
    assert run(program, source, [3, 2, 0], -1) is False
    assert run(program, source, [], -1) is False


def test_a_list_node_of_the_users_own():
    program = function(("f", ("head", "ListNode")), "ListNode")
    source = (
        "class ListNode:\n    def __init__(self, val=0, next=None): self.val, self.next = val, next\n"
        "class Solution:\n    def f(self, head):\n        last = None\n        while head:\n"
        "            last, head = ListNode(head.val, last), head.next\n        return last"
    )
    assert run(program, source, [1, 2, 3]) == [3, 2, 1]


def test_results_may_grow_with_what_the_arguments_hold():
    program = function(("f", ("x", "list[int]")), "ListNode")
    source = one("return reduce(lambda following, v: ListNode(v, following), x, None)")
    assert len(run(program, source, list(range(5000)))) == 5000
    endless = one("return reduce(lambda following, v: ListNode(v, following), range(9000), None)")
    assert run(program, endless, [1])["!"] == "too many nodes"


def test_nodes_named_by_value():
    program = function(("f", ("root", "TreeNode"), ("p", "TreeNode"), ("q", "TreeNode")), "TreeNode")
    source = "class Solution:\n    def f(self, root, p, q): return root if p is root.left and q.val == 1 else None"
    assert run(program, source, [3, 5, 1], 5, 1) == 3
    assert run(program, source, [3, 5, 1], 1, 1) is None


COPY = function(("cloneGraph", ("node", "GraphNode")), "GraphNode")
CLONE = """
class Solution:
    def cloneGraph(self, node: Optional['Node']) -> Optional['Node']:
        copies = {}
        def copy(old):
            if old not in copies:
                new = copies[old] = Node(old.val, [])
                new.neighbors = [copy(n) for n in old.neighbors]
            return copies[old]
        return copy(node) if node else None
"""


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("class Solution:\n    def cloneGraph(self, node): return node", "not a copy"),
        ("class Solution:\n    def cloneGraph(self, node): return Node(1, node.neighbors)", "not a copy"),
        (CLONE.replace("return copies[old]", "old.neighbors.reverse(); return copies[old]"), "changed input"),
        (CLONE.replace("return copies[old]", "old.neighbors.clear(); return copies[old]"), "changed input"),
        ("from copy import deepcopy\nclass Solution:\n    def cloneGraph(self, node): return deepcopy(node)", None),
        (CLONE, None),
    ],
)
def test_deep_copies(source, name):
    rows = [[2, 4], [1, 3], [2, 4], [1, 3]]
    output = run(COPY, source, rows)
    assert output == rows if name is None else output["!"] == name


def test_deep_copies_of_random_lists():
    program = function(("copyRandomList", ("head", "RandomNode")), "RandomNode")
    pairs = [[7, None], [13, 0], [11, 4], [10, 2], [1, 0]]
    source = (
        "class Solution:\n    def copyRandomList(self, head: 'Optional[Node]') -> 'Optional[Node]':\n"
        "        return copy.deepcopy(head)"
    )
    assert run(program, source, pairs) == pairs
    assert run(program, source.replace("copy.deepcopy(head)", "head"), pairs)["!"] == "not a copy"
    weave = "        node = head\n        while node: node.val += 1; node = node.next\n        return"
    assert run(program, source.replace("        return", weave), pairs)["!"] == "changed input"


def test_callbacks_ask_the_host():
    program = function(("firstBadVersion", ("n", "int")), "int", callbacks=["isBadVersion"])
    asked = []

    def ask(name, arguments):
        asked.append((name, json.loads(arguments)))
        version = asked[-1][1][0]
        if not 1 <= version <= 10:
            return json.dumps({"error": f"{version} is no version"}).encode()
        return json.dumps({"value": version >= 4}).encode()

    source = (
        "class Solution:\n    def firstBadVersion(self, n):\n"
        "        return bisect.bisect_left(range(1, n + 1), True, key=isBadVersion) + 1"
    )
    assert run(program, source, 10, ask=ask) == 4
    assert {name for name, _ in asked} == {"isBadVersion"}
    assert [version for _, (version,) in asked] == [6, 3, 5, 4]
    with pytest.raises(ValueError, match=r"^11 is no version$"):
        run(program, source.replace("bisect.bisect", "isBadVersion(n) or bisect.bisect"), 11, ask=ask)
    with pytest.raises(TypeError, match="isBadVersion takes plain values, not set"):
        run(program, source.replace("bisect.bisect", "isBadVersion({1}) or bisect.bisect"), 11, ask=ask)
    with pytest.raises(SystemExit):
        run(program, source, 10, ask=lambda *_: b'{"stop":"budget"}')


LRU_SOURCE = """
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity, self.items = capacity, OrderedDict()
    def get(self, key: int) -> int:
        if key not in self.items: return -1
        self.items.move_to_end(key)
        return self.items[key]
    def put(self, key: int, value: int) -> None:
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.capacity: self.items.popitem(last=False)
        return "ignored"
"""
CALLS = [
    ["LRUCache", "put", "put", "get", "put", "get", "put", "get", "get", "get"],
    [[2], [1, 1], [2, 2], [1], [3, 3], [2], [4, 4], [1], [3], [4]],
]


def test_design_problems():
    assert run(LRU, LRU_SOURCE, *CALLS) == [None, None, None, 1, None, -1, None, -1, 3, 4]
    made = load(LRU, LRU_SOURCE)
    assert len({made.answer(json.dumps(CALLS).encode()) for _ in range(3)}) == 1


def design(body, returns="list[int]"):
    program = {**LRU, "constructor": [], "methods": [{"name": "f", "parameters": [["x", "int"]], "returns": returns}]}
    source = (
        "class LRUCache:\n    def __init__(self): self.seen = []\n"
        f"    def f(self, x):\n        self.seen.append(x)\n        {body}\n"
    )
    return run(program, source, ["LRUCache", "f", "f", "f"], [[], [1], [2], [3]])


def test_design_results_are_written_down_at_once():
    assert design("return self.seen") == [None, [1], [1, 2], [1, 2, 3]]
    assert design("return {x}")[1:] == [{"!": "set", "repr": f"{{{x}}}"} for x in (1, 2, 3)]
    assert design("return x / 2", "float") == [None, 0.5, 1.0, 1.5]
    assert design("return float('inf') if x == 2 else True", "float") == [
        None,
        True,
        {"!": "float", "repr": "inf"},
        True,
    ]
    assert design("return 10 ** 5000 if x == 2 else x")[1:] == [
        1,
        {"!": "int", "repr": f"an int of {(10**5000).bit_length():,} bits"},
        3,
    ]
    assert design("return ListNode(x)", "ListNode") == [None, [1], [2], [3]]
    assert design("return x", "None") == [None] * 4


def test_design_arguments_of_nodes():
    program = {
        **LRU,
        "constructor": [["root", "TreeNode"]],
        "methods": [{"name": "f", "parameters": [], "returns": "int"}],
    }
    source = (
        "class LRUCache:\n    def __init__(self, root): self.root = root\n    def f(self): return self.root.left.val"
    )
    assert run(program, source, ["LRUCache", "f"], [[[1, 2]], []]) == [None, 2]


def test_a_round_trip_is_two_programs():
    program = {
        **function(("serialize", ("root", "TreeNode")), "str", judged="round_trip"),
        "class": "Codec",
        "constructor": [],
    }
    program["methods"].append({"name": "deserialize", "parameters": [["data", "str"]], "returns": "TreeNode"})
    source = (
        "class Codec:\n    def serialize(self, root): return '' if not root else str(root.val)\n"
        "    def deserialize(self, data): return TreeNode(int(data)) if data else None\n"
    )
    assert run(program, source, [5]) == "5"
    assert run({**program, "method": "deserialize"}, source, "5") == [5]
    assert run({**program, "method": "deserialize"}, source, "") == []
    with pytest.raises(harness.Missing, match="deserialize"):
        load(program, source.replace("def deserialize", "def de"))


def test_patched_builtins_do_no_harm():
    names = ("len", "type", "zip", "dict", "map", "list", "any", "getattr", "sorted", "isinstance", "enumerate")
    saved = {name: vars(builtins)[name] for name in names}
    source = (
        f"import builtins\nfor name in {names}: setattr(builtins, name, None)\n"
        "class Solution:\n    def f(self, x): return [x]"
    )
    program = function(("f", ("x", "TreeNode")), "list[TreeNode]")
    world, made = vars(builtins), harness.open(program, nobody)
    code, namespace = compile(source, "solution.py", "exec"), preamble.names()
    try:
        exec(code, namespace)
        made.bind(namespace)
        output = made.answer(b"[[1,null,2]]")
    finally:
        world.update(saved)
    assert output == b"[[1,null,2]]"


def test_unknown_kinds_are_refused():
    with pytest.raises(ValueError, match="kind 'x'"):
        harness.open({"kind": "x"}, nobody)


def test_cases_are_made_by_the_maker():
    program = {"kind": "cases", "slug": "x", "filename": "cases.py"}
    assert type(harness.open(program, nobody)).__name__ == "Maker"


@pytest.mark.parametrize("collecting", [True, False])
def test_garbage_is_collected_as_before(collecting):
    program = function(("f", ("head", "ListNode")), "bool")
    try:
        gc.enable() if collecting else gc.disable()
        assert (
            run(program, "import gc\nclass Solution:\n    def f(self, head): return gc.isenabled()", [1]) is collecting
        )
        assert gc.isenabled() is collecting
    finally:
        gc.enable()


def test_long_chains_go_in_and_out():
    program = function(("f", ("head", "ListNode")), "ListNode")
    source = (
        "class Solution:\n    def f(self, head):\n        last = None\n"
        "        while head: head.next, last, head = last, head, head.next\n        return last"
    )
    size = 100_000
    assert run(program, source, list(range(size))) == list(range(size))[::-1]
