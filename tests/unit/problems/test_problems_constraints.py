"""Declaration, wording, validation, bounds hit and edge cases of constraints, which all stand on the same shapes."""

import json
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from judge.problems import constraints, document, shapes
from judge.problems.expression import Expression
from judge.problems.measures import Misfit, walk
from judge.problems.shapes import Constraint, Range, characters
from judge.problems.signature import Method, Parameter, Signature, parse, parse_design
from judge.problems.validation import dependencies, misfit


def declared(yaml, signature):
    sink = document.Sink("problem.yaml")
    node = document.parse(yaml, sink)
    found = constraints.parse(node, signature, sink)
    return found, [str(finding).removeprefix("problem.yaml:") for finding in sink.findings]


def one(yaml, type_text):
    """The constraint of a parameter `a` of some type."""
    found, findings = declared(f"a: {yaml}", parse(f"f(a: {type_text}) -> int"))
    assert findings == []
    return found[0]


TWO_SUM = parse("twoSum(nums: list[int], target: int) -> list[int]")
TWO_SUM_YAML = "nums: {length: 2..10^4, items: -10^9..10^9}\ntarget: -10^9..10^9\n"


def test_two_sum_as_declared():
    found, findings = declared(TWO_SUM_YAML, TWO_SUM)
    assert findings == []
    value = Range(Expression("-10^9"), Expression("10^9"))
    nums = shapes.Listing(Range(Expression("2"), Expression("10^4")), shapes.Integer(value))
    assert found == (Constraint("nums", nums), Constraint("target", shapes.Integer(value)))
    assert [constraints.text(constraint) for constraint in found] == [
        "2 ≤ nums.length ≤ 10^4\n-10^9 ≤ nums[i] ≤ 10^9",
        "-10^9 ≤ target ≤ 10^9",
    ]


SHAPES = [
    ("0..5", "int", "0 ≤ a ≤ 5", [0, 5], [-1, 6, True, 1.0, "1", None]),
    ("5", "int", "a = 5", [5], [4, 6]),
    ("-1..1", "float", "-1 ≤ a ≤ 1\na has at most 6 decimals", [0, 0.5, -1.0], [1.5, 0.1234567, "0", None, True]),
    (
        "{length: 1..3, alphabet: lowercase}",
        "str",
        "1 ≤ a.length ≤ 3\na consists of lowercase English letters",
        ["a", "xyz"],
        ["", "abcd", "A", 1, ["a"]],
    ),
    (
        "{length: 1..2, alphabet: '()'}",
        "str",
        "1 ≤ a.length ≤ 2\na consists of '(' and ')'",
        ["(", "()"],
        ["[", "()("],
    ),
    (
        "{length: 0..2, alphabet: [digits, ' -']}",
        "str",
        "0 ≤ a.length ≤ 2\na consists of digits, the space and '-'",
        ["", "7-"],
        ["a"],
    ),
    (
        "{length: 0..3, items: 1..9, distinct: true}",
        "list[int]",
        "0 ≤ a.length ≤ 3\n1 ≤ a[i] ≤ 9\nthe items of a are all different",
        [[], [3, 1]],
        [[1, 1], [0], [1, 2, 3, 4], [True], [1.0], (1,), None, "1", [{}, {}], [[{}], [{}]]],
    ),
    (
        "{length: 0..3, items: 1..9, sorted: true}",
        "list[int]",
        "0 ≤ a.length ≤ 3\n1 ≤ a[i] ≤ 9\nthe items of a are in non-decreasing order",
        [[], [1, 1, 2]],
        [[2, 1], [1, "a"], [{}, {}]],
    ),
    (
        "{length: 1..3, items: 1..9, sorted: true, distinct: true}",
        "list[int]",
        "1 ≤ a.length ≤ 3\n1 ≤ a[i] ≤ 9\nthe items of a are in strictly increasing order",
        [[1, 2]],
        [[1, 1], [2, 1]],
    ),
    ("{length: 2}", "list[bool]", "a.length = 2", [[True, False]], [[True], [1, 0], [None, True]]),
    (
        "{length: 1..2, items: {length: 2, items: 0..9}, distinct: true}",
        "list[list[int]]",
        "1 ≤ a.length ≤ 2\na[i].length = 2\n0 ≤ a[i][j] ≤ 9\nthe items of a are all different",
        [[[1, 2]], [[1, 2], [2, 1]]],
        [[[1, 2], [1, 2]], [[1]], [[1, 10]], [1]],
    ),
    (
        "{length: 1..2, items: {length: 0..2, alphabet: uppercase}}",
        "list[str]",
        "1 ≤ a.length ≤ 2\n0 ≤ a[i].length ≤ 2\na[i] consists of uppercase English letters",
        [[""], ["A", "AB"]],
        [[], ["ABC"], ["a"], [1]],
    ),
    (
        "{rows: 1..2, columns: 1..3, cells: {alphabet: '01'}}",
        "list[list[str]]",
        "1 ≤ a.length ≤ 2\n1 ≤ a[i].length ≤ 3\na[i][j] is one of '0' and '1'",
        [[["0", "1"]], [["0"], ["1"]]],
        [[["0", "1"], ["0"]], [[]], [["2"]], [["01"]], [[0]], [["0"], ["0"], ["0"]], []],
    ),
    (
        "{rows: 0..1, columns: 1..2, cells: {length: 0..2, alphabet: digits}}",
        "list[list[str]]",
        "0 ≤ a.length ≤ 1\n1 ≤ a[i].length ≤ 2\n0 ≤ a[i][j].length ≤ 2\na[i][j] consists of digits",
        [[], [["", "12"]]],
        [[["123"]], 5],
    ),
    (
        "{rows: 1..3, columns: rows, cells: 0..9}",
        "list[list[int]]",
        "1 ≤ a.length ≤ 3\na[i].length = a.length\n0 ≤ a[i][j] ≤ 9",
        [[[1]], [[1, 2], [3, 4]]],
        [[[1, 2]], [[1], [2]], [[10]], [1], [[1], 2]],
    ),
    (
        "{nodes: 0..4, values: -5..5}",
        "TreeNode",
        "0 ≤ number of nodes of a ≤ 4\n-5 ≤ Node.val ≤ 5",
        [[], [1], [1, None, 2], [1, 2, 3, None, 4], [1, None, 2, None, 3]],
        [[None], [1, None], [1, None, None, 2], [6], [1, 2, 3, 4, 5], [True], None, [None, 1]],
    ),
    (
        "{nodes: 1..3, values: 0..5, distinct: true}",
        "TreeNode",
        "1 ≤ number of nodes of a ≤ 3\n0 ≤ Node.val ≤ 5\nthe values of a are all different",
        [[1, None, 2]],
        [[1, 1], []],
    ),
    (
        "{length: 0..3, values: 0..5, sorted: true}",
        "ListNode",
        "0 ≤ number of nodes of a ≤ 3\n0 ≤ Node.val ≤ 5\nthe values of a are in non-decreasing order",
        [[], [1, 1, 2]],
        [[2, 1], [6], [1, 2, 3, 4], None, ["1"]],
    ),
    (
        "{length: 1..3, values: 0..5, distinct: true}",
        "ListNode",
        "1 ≤ number of nodes of a ≤ 3\n0 ≤ Node.val ≤ 5\nthe values of a are all different",
        [[2, 1]],
        [[1, 1], []],
    ),
    (
        "{length: 0..2, values: 0..5}",
        "RandomNode",
        "0 ≤ number of nodes of a ≤ 2\n0 ≤ Node.val ≤ 5\nNode.random is null or a node of the list",
        [[], [[1, None]], [[1, 1], [2, 0]]],
        [[[1, 1]], [[1]], [1], [[6, None]], [[1, True]], [[1, -1]], None, [[1, None]] * 3],
    ),
    (
        "{nodes: 0..4}",
        "GraphNode",
        "0 ≤ number of nodes of a ≤ 4\n"
        "a is connected and undirected, without loops or double edges; Node.val goes from 1 upwards",
        [[], [[]], [[2], [1]], [[2, 3], [1, 3], [1, 2]]],
        [[[1]], [[2], []], [[], []], [[2, 2], [1, 1]], [[3], [1]], [1], [[True]], None, [[2], [1], [4], [3]]],
    ),
    (
        "{length: 1..2, items: {length: 0..2, values: 0..5}}",
        "list[ListNode]",
        "1 ≤ a.length ≤ 2\n0 ≤ number of nodes of a[i] ≤ 2\n0 ≤ Node.val ≤ 5",
        [[[]], [[1], [2, 3]]],
        [[], [None], [[6]], [[1, 2, 3]]],
    ),
]


@pytest.mark.parametrize(("yaml", "type_text", "words", "good", "bad"), SHAPES)
def test_shapes(yaml, type_text, words, good, bad):
    constraint = one(yaml, type_text)
    assert constraints.text(constraint) == words
    for value in good:
        assert constraints.violations(constraint, {"a": value}) == [], value
    for value in bad:
        assert constraints.violations(constraint, {"a": value}), value


MESSAGES = [
    ("{length: 2..4, items: 0..9}", "list[int]", [1], "a has 1 item, at least 2 are promised"),
    ("{length: 0..1, items: 0..9}", "list[int]", [1, 2], "a has 2 items, at most 1 are promised"),
    ("{length: 0..4, items: 0..9}", "list[int]", [1, 2, 12], "a[2] is 12, at most 9 is promised"),
    ("{length: 0..4, items: 0..9}", "list[int]", [-1], "a[0] is -1, at least 0 is promised"),
    ("{length: 0..4, items: 0..9}", "list[int]", [1, True], "a[1] must be an int, not true"),
    ("{length: 0..4, items: 0..9, distinct: true}", "list[int]", [3, 1, 3], "a has 3 twice, all must be different"),
    ("{length: 0..4, items: 0..9, sorted: true}", "list[int]", [3, 1], "a is not sorted: item 1 is smaller than"),
    ("{length: 1..4, alphabet: digits}", "str", "1x", "a has the character 'x', which is not in its alphabet"),
    ("{rows: 1..4, columns: 1..4, cells: 0..1}", "list[list[int]]", [[1], [1, 0]], "a[1] has 2 columns, the first"),
    ("{rows: 1..4, columns: rows, cells: 0..1}", "list[list[int]]", [[1], [1]], "a[0] has 1 column, at least 2 are"),
    ("{nodes: 0..4, values: 0..9}", "TreeNode", [1, None, None, 4], "a has a value where no parent has a place"),
    ("{nodes: 0..4, values: 0..9}", "TreeNode", [1, 2, None], "a has null at its end"),
    ("{length: 0..4, values: 0..9}", "ListNode", [1, 12], "a[1] is 12, at most 9 is promised"),
]


@pytest.mark.parametrize(("yaml", "type_text", "value", "message"), MESSAGES)
def test_messages(yaml, type_text, value, message):
    found = constraints.violations(one(yaml, type_text), {"a": value})
    assert found[0].startswith(message)


def test_bounds_may_refer_to_other_arguments():
    signature = parse("f(nums: list[int], k: int) -> int", {"bad": "int"})
    yaml = "nums: {length: 1..9, items: 0..len(nums) - 1}\nk: 1..len(nums)\nbad: min(nums)..k\n"
    found, findings = declared(yaml, signature)
    assert findings == []
    assert [sorted(dependencies(constraint)) for constraint in found] == [[], ["nums"], ["k", "nums"]]
    assert constraints.text(found[1]) == "1 ≤ k ≤ nums.length"
    good = {"nums": [1, 0], "k": 2, "bad": 0}
    assert [constraints.violations(constraint, good) for constraint in found] == [[], [], []]
    wrong = {"nums": [1, 2], "k": 3, "bad": 0}
    assert [constraints.violations(constraint, wrong) for constraint in found] == [
        ["nums[1] is 2, at most 1 is promised"],
        ["k is 3, at most 2 is promised"],
        ["bad is 0, at least 1 is promised"],
    ]


def test_bounds_that_have_no_value_for_these_arguments_are_a_violation():
    found, _ = declared(
        "nums: {length: 0..9, items: 0..9}\nk: 1..max(nums)\n", parse("f(nums: list[int], k: int) -> int")
    )
    assert constraints.violations(found[1], {"nums": [], "k": 1}) == [
        "the bounds of k have no value here: min and max of nothing have no value"
    ]
    assert constraints.violations(found[1], {"k": 1}) == ["the bounds of k have no value here: nums has no value here"]
    assert constraints.violations(found[0], {}) == ["nums is missing"]


def test_at_most_five_violations_are_given():
    constraint = one("{length: 0..9, items: {length: 1, items: 0..1}}", "list[list[int]]")
    assert len(constraints.violations(constraint, {"a": [[7]] * 9})) == 5


@pytest.mark.parametrize(
    ("yaml", "signature", "findings"),
    [
        ("nums: {length: 1..9, items: 0..9}\n", TWO_SUM, ["1: error: constraints: target (int) is missing"]),
        (
            TWO_SUM_YAML + "targt: 1..2\n",
            TWO_SUM,
            ["3: error: constraints: targt is no argument; did you mean 'target'?"],
        ),
        (
            "nums: {length: 1..9, item: 0..9}\ntarget: 1\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: unknown key 'item'; did you mean 'items'?",
                "1: error: constraints: nums: items missing; declare it like {length: 1..10^4, items: ...}",
            ],
        ),
        (
            "nums: 1..2\ntarget:\n  - 1\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: a list[int] is declared like {length: 1..10^4, items: ...}",
                "3: error: constraints: target: a range is written low..high, for example 1..10^4",
            ],
        ),
        (
            "nums: {length: 9..1, items: 0..}\ntarget: 1..2..3\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: '9..1' is empty: the lower bound comes first",
                "1: error: constraints: nums: '0..' is no range; write low..high, for example 1..10^4",
                "2: error: constraints: target: '1..2..3' is no range; write low..high, for example 1..10^4",
            ],
        ),
        (
            "nums: {length: -1..5, items: 0..x}\ntarget: 0..len(nums[0])\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: length can't be negative",
                "1: error: constraints: nums: '0..x' refers to x, which is not known here; known here are nums, target",
                "2: error: constraints: target: 'len(nums[0])': 'nums[0]' is not known here; known are whole numbers, "
                "names, + - * // % ^, comparisons, and, or, not, if-else, len, min, max, ceil_log2",
            ],
        ),
        (
            "nums: {length: 1..len(nums), items: 0..1}\ntarget: True..2\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: '1..len(nums)' refers to nums, which is not known here; "
                "known here are target",
                "2: error: constraints: target: 'True..2': bounds are whole numbers",
            ],
        ),
        (
            "nums: {length: 1..target, items: 0..1}\ntarget: 1..len(nums)\n",
            TWO_SUM,
            [
                "1: error: constraints: the bounds of nums refer to themselves by way of others",
                "2: error: constraints: the bounds of target refer to themselves by way of others",
            ],
        ),
        (
            "nums: {length: 1..2, items: 0..1, distinct: maybe, sorted: 1}\ntarget: 1 / 2\n",
            TWO_SUM,
            [
                "1: error: constraints: nums: distinct is true or false",
                "1: error: constraints: nums: sorted is true or false",
                "2: error: constraints: target: '1 / 2': '1 / 2' is not known here; known are whole numbers, names, "
                "+ - * // % ^, comparisons, and, or, not, if-else, len, min, max, ceil_log2",
            ],
        ),
        (
            "a: 1..2\nb: {length: 1..2, alphabet: []}\n",
            parse("f(a: bool, b: str) -> int"),
            [
                "1: error: constraints: a: a bool needs no constraint",
                "2: error: constraints: b: alphabet is one of lowercase, uppercase, digits, printable, a text of all "
                "characters, or a list of such",
            ],
        ),
        (
            "a: {rows: 1..2, columns: x, cells: 5..1}\nb: {length: 1, items: {length: 2}}\nc: {length: 1}\nd: 5\n",
            parse("f(a: list[list[int]], b: list[list[bool]], c: list[str], d: TreeNode) -> int"),
            [
                "1: error: constraints: a: 'x' refers to x, which is not known here; known here are b, c, d, rows",
                "1: error: constraints: a: '5..1' is empty: the lower bound comes first",
                "3: error: constraints: c: items missing; declare it like {length: 1..10^4, items: ...}",
                "4: error: constraints: d: a TreeNode is declared like {nodes: 0..10^4, values: -100..100}",
            ],
        ),
        (
            "a: {}\nb: {}\nc: {}\nd: {}\ne: {rows: 1}\nf: {}\n",
            parse("f(a: str, b: TreeNode, c: ListNode, d: RandomNode, e: list[list[int]], f: GraphNode) -> int"),
            [
                "1: error: constraints: a: length and alphabet missing; declare it like "
                "{length: 1..100, alphabet: lowercase}",
                "2: error: constraints: b: nodes and values missing; declare it like "
                "{nodes: 0..10^4, values: -100..100}",
                "3: error: constraints: c: length and values missing; declare it like "
                "{length: 0..5000, values: -100..100}",
                "4: error: constraints: d: length and values missing; declare it like "
                "{length: 0..1000, values: -10^4..10^4}",
                "5: error: constraints: e: columns and cells missing; declare it like "
                "{rows: 1..300, columns: 1..300, cells: ...}",
                "6: error: constraints: f: nodes missing; declare it like {nodes: 0..100}",
            ],
        ),
        (
            "a: {length: 1..2, items: {nodes: 1..2, values: 0..1}, sorted: true}\n",
            parse("f(a: list[TreeNode]) -> int"),
            ["1: error: constraints: a: a list of TreeNode can't be sorted"],
        ),
    ],
)
def test_declarations_that_are_wrong(yaml, signature, findings):
    assert declared(yaml, signature)[1] == findings


LRU = parse_design(["LRUCache(capacity: int)", "get(key: int) -> int", "put(key: int, value: int) -> None"])
LRU_YAML = "calls: 1..3\ncapacity: 1..2\nkey: 0..9\nput.value: key..9\n"


def calls(methods, arguments):
    return {"methods": methods, "arguments": arguments}


def test_a_design_problem_has_one_constraint():
    (found,), findings = declared(LRU_YAML, LRU)
    assert findings == []
    assert constraints.text(found) == (
        "1 ≤ calls ≤ 3, after the constructor's\n1 ≤ capacity ≤ 2\n0 ≤ key ≤ 9\nkey ≤ value ≤ 9"
    )
    assert constraints.bounds(found) == (
        "calls min",
        "calls max",
        "capacity min",
        "capacity max",
        "key min",
        "key max",
        "value min",
        "value max",
    )
    good = calls(["LRUCache", "put", "get"], [[2], [1, 9], [1]])
    assert constraints.violations(found, good) == []
    assert constraints.bounds_hit(found, good) == {"capacity max", "value max"}


@pytest.mark.parametrize(
    ("methods", "arguments", "message"),
    [
        (["LRUCache"], [[2]], "the case has 0 calls, at least 1 are promised"),
        (["put"], [[1, 1]], "calls must begin with LRUCache"),
        ([], [], "calls must begin with LRUCache"),
        (["LRUCache", "get"], [[2]], "calls must be two lists of equal length"),
        ("LRUCache", [[2]], "calls must be two lists of equal length"),
        (["LRUCache", "LRUCache"], [[2], [2]], 'methods[1] is "LRUCache", which is none of get, put'),
        (["LRUCache", 1], [[2], [2]], "methods[1] is 1, which is none of get, put"),
        (["LRUCache", "get"], [[2], [1, 2]], "arguments[1] must be the 1 arguments of get, not [1, 2]"),
        (["LRUCache", "get"], [[2], 1], "arguments[1] must be the 1 arguments of get, not 1"),
        (["LRUCache", "get"], [[3], [1]], "capacity of call 0 (LRUCache) is 3, at most 2 is promised"),
        (["LRUCache", "put"], [[2], [5, 4]], "value of call 1 (put) is 4, at least 5 is promised"),
        (["LRUCache", "get"], [[2], ["1"]], 'key of call 1 (get) must be an int, not "1"'),
    ],
)
def test_calls_that_break_a_constraint(methods, arguments, message):
    (found,), _ = declared(LRU_YAML, LRU)
    assert constraints.violations(found, calls(methods, arguments))[0].startswith(message)


@pytest.mark.parametrize(
    ("yaml", "findings"),
    [
        (
            "capacity: 1..2\nkey: 0..9\nvalue: 0..9\n",
            ["1: error: constraints: calls is missing: how many calls a case may have, for example 1..10^4"],
        ),
        (
            LRU_YAML + "get.value: 1..2\nput.ky: 1\n",
            [
                "5: error: constraints: get.value is no argument; did you mean 'put.value'?",
                "6: error: constraints: put.ky is no argument; known are calls, capacity, key, put.value",
            ],
        ),
        (
            "calls: 1..key\ncapacity: 1..value\nkey: 1..2\nvalue: 0..9\n",
            [
                "2: error: constraints: capacity: '1..value' refers to value, which is not known here; "
                "known here are capacity",
                "1: error: constraints: calls: '1..key' refers to key, which is not known here",
            ],
        ),
    ],
)
def test_declarations_of_calls_that_are_wrong(yaml, findings):
    assert declared(yaml, LRU)[1] == findings


def test_bounds_and_those_that_a_case_hits():
    found, _ = declared(TWO_SUM_YAML, TWO_SUM)
    assert constraints.bounds(found[0]) == ("nums.length min", "nums.length max", "nums[i] min", "nums[i] max")
    arguments = {"nums": [10**9, 0], "target": -(10**9)}
    assert constraints.bounds_hit(found[0], arguments) == {"nums.length min", "nums[i] max"}
    assert constraints.bounds_hit(found[1], arguments) == {"target min"}


@pytest.mark.parametrize(
    ("yaml", "type_text", "labels", "value", "hit"),
    [
        ("{length: 2, items: 0..1}", "list[int]", 2, [0, 1], 2),
        ("{length: 0..2, alphabet: digits}", "str", 2, "", 1),
        ("{rows: 1..2, columns: rows, cells: 0..1}", "list[list[int]]", 4, [[0]], 2),
        ("{nodes: 1..2, values: 0..1}", "TreeNode", 4, [1], 2),
        ("{length: 0..2, values: 0..1}", "ListNode", 4, [], 1),
        ("{length: 0..2, values: 0..1}", "RandomNode", 4, [[0, 0], [1, 0]], 3),
        ("{nodes: 0..2}", "GraphNode", 2, [[]], 0),
        ("-1..1", "float", 2, -1.0, 1),
        ("{length: 1..2, items: {length: 1..2, items: 0..1}}", "list[list[int]]", 6, [[0], [0, 1]], 5),
    ],
)
def test_bounds_of_other_shapes(yaml, type_text, labels, value, hit):
    constraint = one(yaml, type_text)
    assert constraints.violations(constraint, {"a": value}) == []
    assert len(constraints.bounds(constraint)) == labels
    found = constraints.bounds_hit(constraint, {"a": value})
    assert found <= set(constraints.bounds(constraint))
    assert len(found) == hit


@pytest.mark.parametrize(
    ("type_text", "value", "why"),
    [
        ("int", 1, None),
        ("int", True, "must be an int, not true"),
        ("int", 1.0, "must be an int, not 1.0"),
        ("float", 1, None),
        ("float", True, "must be a number, not true"),
        ("bool", 1, "must be true or false, not 1"),
        ("str", None, "must be a string, not null"),
        ("None", None, None),
        ("None", 0, "must be null, not 0"),
        ("list[list[str]]", [["a"], ["b", 1]], "item 1 item 1 must be a string, not 1"),
        ("list[int]", "12", 'must be a list, not "12"'),
        ("TreeNode", [1, None], None),
        ("TreeNode", None, "must be a list (the encoded nodes), not null"),
        ("str", ["x" * 100], 'must be a string, not ["' + "x" * 35 + "..."),
    ],
)
def test_misfits_of_types(type_text, value, why):
    assert misfit(type_text, value) == why


def test_edges_of_two_sum():
    found, _ = declared(TWO_SUM_YAML, TWO_SUM)
    edges = dict(constraints.edges(TWO_SUM, found))
    assert list(edges) == ["shortest", "longest", "all-equal", "minimum-values", "maximum-values"]
    assert edges["shortest"] == ([-(10**9), 10**9], -(10**9))
    assert len(edges["longest"][0]) == 10**4
    assert edges["all-equal"] == ([0] * 5, 0)
    assert edges["minimum-values"] == ([-(10**9)] * 5, -(10**9))
    assert edges["maximum-values"] == ([10**9] * 5, 10**9)


def test_edges_of_trees_have_a_deepest():
    signature = parse("f(a: TreeNode) -> int")
    found, _ = declared("a: {nodes: 0..4, values: 0..3}", signature)
    edges = dict(constraints.edges(signature, found))
    assert edges["shortest"] == ([],)
    assert edges["longest"] == ([0, 2, 3, 1],)
    assert edges["deepest"] == ([0, None, 2, None, 3, None, 1],)


def test_edges_of_calls_take_each_method_in_turn():
    found, _ = declared(LRU_YAML, LRU)
    edges = dict(constraints.edges(LRU, found))
    assert edges["longest"][0] == ["LRUCache", "get", "put", "get"]
    assert [len(arguments) for arguments in edges["longest"][1]] == [1, 1, 2, 1]


def test_edges_that_are_too_large_or_impossible_are_left_out():
    signature = parse("f(a: list[str]) -> int")
    found, _ = declared("a: {length: 1..10^4, items: {length: 1..10^3, alphabet: lowercase}}", signature)
    assert "longest" not in dict(constraints.edges(signature, found))
    signature = parse("f(a: list[int]) -> int")
    found, _ = declared("a: {length: 3, items: 5, distinct: true}", signature)
    assert constraints.edges(signature, found) == []


def test_alphabets_have_each_character_once():
    assert characters(("digits", "0x")) == "0123456789x"
    assert len(characters(("printable",))) == 95


def test_a_large_case_is_validated_quickly():
    found, _ = declared("nums: {length: 1..10^5, items: -10^9..10^9, distinct: true}\ntarget: 1", TWO_SUM)
    arguments = {"nums": list(range(10**5)), "target": 1}
    begin = time.process_time()
    assert constraints.violations(found[0], arguments) == []
    assert time.process_time() - begin < 0.5


# Any shape, any order of parameters: what edges() makes never breaks a constraint.

NUMBERS = st.integers(-60, 60)


def ranges(low, high):
    pairs = st.tuples(st.integers(low, high), st.integers(low, high)).map(sorted)
    return pairs.map(lambda pair: Range(Expression(str(pair[0])), Expression(str(pair[1]))))


SIZES = ranges(0, 7)
INTEGERS = st.builds(shapes.Integer, ranges(-60, 60))
TEXTS = st.builds(
    shapes.Text,
    SIZES,
    st.lists(st.sampled_from(["lowercase", "digits", "ab", "()"]), min_size=1, max_size=2).map(tuple),
)
LEAVES = INTEGERS | TEXTS | st.builds(shapes.Real, ranges(-9, 9)) | st.just(shapes.Boolean())
SORTABLE = INTEGERS | TEXTS
NODES = (
    st.builds(shapes.Tree, SIZES, INTEGERS, st.booleans())
    | st.builds(shapes.Chain, SIZES, INTEGERS, st.booleans(), st.booleans())
    | st.builds(shapes.RandomChain, SIZES, INTEGERS)
    | st.builds(shapes.Graph, SIZES)
    | st.builds(shapes.Grid, SIZES, SIZES, INTEGERS | TEXTS)
    | st.builds(shapes.Grid, SIZES, st.just(Range(Expression("rows"), Expression("rows"))), INTEGERS)
)
ANY = (
    LEAVES
    | NODES
    | st.builds(shapes.Listing, SIZES, LEAVES | NODES, st.booleans())
    | st.builds(shapes.Listing, SIZES, SORTABLE, st.booleans(), st.booleans())
    | st.builds(shapes.Listing, SIZES, st.builds(shapes.Listing, SIZES, INTEGERS, st.booleans()), st.booleans())
)
K = st.sampled_from(["len(a)", "len(a) + 1", "max(1, len(a) - 2)"]).map(
    lambda high: shapes.Integer(Range(Expression("0"), Expression(high)))
)
SELF = st.builds(
    lambda length, distinct: shapes.Listing(
        length, shapes.Integer(Range(Expression("0"), Expression("len(a)"))), distinct
    ),
    SIZES,
    st.booleans(),
)
PLAIN = Signature(
    "Solution", (Method("f", (Parameter("k", "int"), Parameter("a", "list[int]")), "int"),), None, "return"
)


def is_clean(constraint, names):
    return constraints.violations(constraint, names) == [] and not any(
        isinstance(item, Misfit) for item in walk(constraint, names)
    )


@settings(max_examples=300)
@given(ANY | SELF, K | INTEGERS)
def test_edges_never_break_a_constraint(a, k):
    if isinstance(a, shapes.Integer | shapes.Real | shapes.Boolean | shapes.Tree):
        assume(not isinstance(k, shapes.Integer) or not k.range.high.names)
    declared = (Constraint("k", k), Constraint("a", a))
    edges = constraints.edges(PLAIN, declared)
    for label, arguments in edges:
        names = dict(zip(("k", "a"), arguments, strict=True))
        json.dumps(arguments, allow_nan=False)
        for constraint in declared:
            assert is_clean(constraint, names), (label, names, constraints.violations(constraint, names))
            assert constraints.bounds_hit(constraint, names) <= set(constraints.bounds(constraint))
    assert edges == constraints.edges(PLAIN, declared)
    assert len({repr(arguments) for _, arguments in edges}) == len(edges)


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from("xyz"), LEAVES | SELF), max_size=3, unique_by=lambda pair: pair[0]), SIZES)
def test_edges_of_any_calls_never_break_a_constraint(parameters, number):
    named = tuple(Constraint(name, shape) for name, shape in parameters if "len(a)" not in repr(shape))
    shape = shapes.Calls(number, shapes.Call("Thing", named[:1]), (shapes.Call("one", named), shapes.Call("two", ())))
    constraint = Constraint("calls", shape)
    signature = parse_design(["Thing()", "one() -> int", "two() -> int"])
    for label, (methods, arguments) in constraints.edges(signature, (constraint,)):
        assert constraints.violations(constraint, calls(methods, arguments)) == [], label
