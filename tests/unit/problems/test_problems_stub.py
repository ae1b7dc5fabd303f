import ast

import pytest

from judge.problems.signature import Method, Parameter, parse, parse_design
from judge.problems.stub import annotation, stub, untouched

TWO_SUM = parse("twoSum(nums: list[int], target: int) -> list[int]")
LRU = parse_design(["LRUCache(capacity: int)", "get(key: int) -> int", "put(key: int, value: int) -> None"])
CODEC = parse_design(
    ["Codec()", "serialize(root: TreeNode) -> str", "deserialize(data: str) -> TreeNode"], "round_trip"
)


def test_a_plain_stub():
    assert stub(TWO_SUM) == (
        "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n        pass\n"
    )


def test_nodes_are_defined_in_a_comment_above():
    text = stub(parse("hasCycle(head: Optional[ListNode]) -> bool", {"pos": "int"}))
    assert "# class ListNode:" in text
    assert "TreeNode" not in text
    assert "pos" not in text
    assert text.endswith("class Solution:\n    def hasCycle(self, head: Optional[ListNode]) -> bool:\n        pass\n")


def test_an_in_place_stub_says_what_to_change():
    text = stub(parse("sortColors(nums: list[int]) -> None", judged="nums"))
    assert '"""Change nums in place; return nothing."""\n        pass\n' in text


def test_a_callback_is_shown():
    callback = Method("isBadVersion", (Parameter("version", "int"),), "bool")
    text = stub(parse("firstBadVersion(n: int) -> int", {"bad": "int"}), [callback])
    assert "# def isBadVersion(version: int) -> bool:\n" in text


def test_a_design_stub_shows_its_use():
    text = stub(LRU)
    assert text.startswith("class LRUCache:\n\n    def __init__(self, capacity: int):\n        pass\n\n    def get(")
    assert "# obj = LRUCache(capacity)\n# param_1 = obj.get(key)\n# obj.put(key, value)\n" in text


def test_a_round_trips_stub_has_no_constructor():
    text = stub(CODEC)
    assert "__init__(self)" not in text
    assert "# answer = back.deserialize(there.serialize(root))\n" in text


@pytest.mark.parametrize(
    ("type_text", "shown"),
    [
        ("list[list[int]]", "List[List[int]]"),
        ("list[ListNode]", "List[Optional[ListNode]]"),
        ("GraphNode", "Optional['Node']"),
        ("RandomNode", "'Optional[Node]'"),
        ("None", "None"),
    ],
)
def test_annotations_are_leetcodes(type_text, shown):
    assert annotation(type_text) == shown


@pytest.mark.parametrize(
    "signature",
    [
        TWO_SUM,
        LRU,
        CODEC,
        parse("cloneGraph(node: GraphNode) -> GraphNode"),
        parse("copyRandomList(head: RandomNode) -> RandomNode"),
        parse("sortColors(nums: list[int]) -> None", judged="nums"),
    ],
)
def test_a_stub_is_python_and_untouched(signature):
    text = stub(signature)
    ast.parse(text)
    line = untouched(text, signature)
    assert line is not None
    assert text.splitlines()[line - 1].lstrip().startswith("def ")
    assert untouched(text.replace("pass", "return 1", 1), signature) is None


@pytest.mark.parametrize("source", ["", "def", "class Other:\n    pass\n", "x = 1\n", "\0"])
def test_other_sources_are_no_untouched_stub(source):
    assert untouched(source, TWO_SUM) is None
