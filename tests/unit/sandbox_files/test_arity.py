"""What is said of a file that isn't what the problem asks for, and that nothing is said of one that is."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[3] / "sandbox"))

import preamble
from arity import Missing, Wanted, check_class


def class_line(older):
    """Where a class begins: Python keeps it from 3.13 on, before that the line of the first method stands for it."""
    return 1 if sys.version_info >= (3, 13) else older


TWO_SUM = [Wanted("twoSum", ("nums", "target"))]
LRU = [Wanted("get", ("key",)), Wanted("put", ("key", "value"))]


def check(source, name="Solution", constructor=None, methods=TWO_SUM):
    namespace = {**preamble.names(), "__name__": "solution"}
    exec(compile(source, "two-sum.py", "exec", dont_inherit=True), namespace)
    return check_class(namespace, name, constructor, methods)


def lru(body):
    return f"class LRUCache:\n    def __init__(self, capacity): pass\n{body}"


GET = "    def get(self, key): pass\n"


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("x = 1", None, "no class Solution. Put twoSum(self, nums, target) into 'class Solution:' as on LeetCode"),
        ("\ndef twoSum(nums, target): pass", 2, "no class Solution. Put twoSum(self, nums, target) into"),
        (
            "class Solutions:\n    def twoSum(self, a, b): pass",
            class_line(2),
            "no class Solution, but Solutions: rename it",
        ),
        ("Solution = 5", None, "Solution is int, not a class"),
        (
            "class Solution:\n    def two_sum(self, a, b): pass",
            2,
            "Solution has two_sum; the method asked for is twoSum(nums, target)",
        ),
        (
            "class Solution:\n    def other(self): pass\n    def TwoSum(self, a, b): pass",
            3,
            "Solution has TwoSum; the method",
        ),
        (
            "class Solution:\n    def a(self): pass\n    def b(self): pass\n    def towSum(self): pass",
            4,
            "Solution has towSum; the",
        ),
        (
            "class Solution:\n    def a(self): pass\n    def b(self): pass",
            class_line(2),
            "Solution has no method twoSum(nums, target)",
        ),
        ("class Solution: pass", class_line(None), "Solution has no method twoSum(nums, target)"),
        (
            "class Solution: pass\ndef twoSum(self, a, b): pass",
            2,
            "twoSum stands outside of class Solution: indent it into the class",
        ),
        (
            "class Solution:\n    def twoSum(nums, target): pass",
            2,
            "twoSum(nums, target) lacks self as its first parameter",
        ),
        (
            "class Solution:\n    def twoSum(self, nums): pass",
            2,
            "twoSum(self, nums) takes 1 argument, it is called with 2: twoSum(nums, target)",
        ),
        (
            "class Solution:\n    def twoSum(self): pass",
            2,
            "twoSum(self) takes no argument, it is called with 2: twoSum(nums, target)",
        ),
        (
            "class Solution:\n    def twoSum(self, a, b, c, d=1): pass",
            2,
            "twoSum(self, a, b, c, d) takes 3 to 4 arguments, it is called",
        ),
        (
            "class Solution:\n    def twoSum(self, a, b, c, *d): pass",
            2,
            "twoSum(self, a, b, c) takes 3 arguments or more, it is called",
        ),
        (
            "class Solution:\n    def twoSum(self, a, *, b): pass",
            2,
            "twoSum(self, a) takes 1 argument, it is called with 2",
        ),
        (
            "class Solution:\n    @staticmethod\n    def twoSum(self, a, b): pass",
            2,
            "twoSum(self, a, b) takes 3 arguments, it is called with 2",
        ),
        (
            "class Solution:\n    @classmethod\n    def twoSum(cls, a): pass",
            2,
            "twoSum(cls, a) takes 1 argument, it is called with 2",
        ),
        (
            "class Solution:\n    def twoSum(self, a, b, *, c): pass",
            2,
            "twoSum(self, a, b) needs c by name, it is called as",
        ),
        ("class Solution:\n    twoSum = lambda nums, target: 1", 2, "twoSum(nums, target) lacks self"),
        (
            "class Solution:\n    @cache\n    def twoSum(self, a): pass",
            2,
            "twoSum(self, a) takes 1 argument, it is called with 2",
        ),
        ("class Solution:\n    twoSum = 5", class_line(None), "Solution.twoSum is int, not a method"),
        (
            "class Solution:\n    def __init__(self, n): pass\n    def twoSum(self, a, b): pass",
            2,
            "__init__(self, n) takes 1 argument, it is called with none: Solution()",
        ),
        (
            "class Solution:\n    def __init__(): pass\n    def twoSum(self, a, b): pass",
            2,
            "__init__() lacks self as its first parameter",
        ),
    ],
)
def test_messages(source, line, message):
    with pytest.raises(Missing) as error:
        check(source)
    assert error.value.message.startswith(message)
    assert error.value.line == line
    assert str(error.value) == error.value.message


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        (
            "",
            None,
            "no class LRUCache. Put __init__(self, capacity), get(self, key), put(self, key, value) into "
            "'class LRUCache:' as on LeetCode",
        ),
        ("class LRUcache:\n" + GET, class_line(2), "no class LRUCache, but LRUcache: rename it"),
        (
            lru(GET + "    def put(self, key): pass"),
            4,
            "put(self, key) takes 1 argument, it is called with 2: put(key, value)",
        ),
        (
            lru(GET + "    def Put(self, key, value): pass"),
            4,
            "LRUCache has Put; the method asked for is put(key, value)",
        ),
        (
            "class LRUCache:\n    def __init__(self): pass\n" + GET,
            2,
            "__init__(self) takes no argument, it is called with 1: LRUCache(capacity)",
        ),
        ("class LRUCache:\n" + GET, class_line(2), "LRUCache lacks __init__(self, capacity)"),
    ],
)
def test_messages_of_design_problems(source, line, message):
    with pytest.raises(Missing) as error:
        check(source, "LRUCache", ("capacity",), LRU)
    assert (error.value.line, error.value.message) == (line, message)


@pytest.mark.parametrize(
    "source",
    [
        "class Solution:\n    def twoSum(self, a, b): pass",
        "class Solution:\n    def twoSum(this, a, b, c=1): pass",
        "class Solution:\n    def twoSum(*args, **named): pass",
        "class Solution:\n    def twoSum(self, a, *rest, key=1): pass",
        "class Solution:\n    @cache\n    def twoSum(self, a, b): pass",
        "class Solution:\n    @lru_cache(None)\n    def twoSum(self, a, b): pass",
        "def plus(f):\n    @wraps(f)\n    def g(self, a, b): return f(self, a, b, 1)\n    return g\n"
        "class Solution:\n    @plus\n    def twoSum(self, a, b, c): pass",
        "class Solution:\n    twoSum = min",
        "class Solution:\n    twoSum = partial(max, 1)",
        "class Solution:\n    @property\n    def twoSum(self): return lambda a, b: 1",
        "class M(type):\n    def __getattr__(c, n): return lambda a, b: 1\nclass Solution(metaclass=M): pass",
        "import dataclasses\n@dataclasses.dataclass\nclass Solution:\n    x: int = 0\n    def twoSum(self, a, b): pass",
        "class Solution(list):\n    def twoSum(self, a, b): pass",
        "Solution = lambda: 5",
    ],
)
def test_what_may_be_called_is_not_refused(source):
    assert check(source) is not None


def test_design_problems_may_be_written_otherwise():
    body = GET + "    def put(self, key, value): pass"
    for source in (
        lru(body),
        f"class LRUCache(OrderedDict):\n{body}\n    def __init__(self, capacity): super().__init__()",
        f"class LRUCache:\n    def __new__(cls, capacity): return object.__new__(cls)\n{body}",
        f"from dataclasses import dataclass\n@dataclass\nclass LRUCache:\n    capacity: int\n{body}",
    ):
        assert check(source, "LRUCache", ("capacity",), LRU).__name__ == "LRUCache"
