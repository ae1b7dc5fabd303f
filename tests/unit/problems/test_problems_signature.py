import pytest

from judge.problems.signature import (
    Method,
    Parameter,
    Signature,
    SignatureError,
    call_text,
    parse,
    parse_design,
    parse_method,
    parse_type,
)


def test_a_plain_signature():
    found = parse("twoSum(nums: list[int], target: int) -> list[int]")
    nums, target = Parameter("nums", "list[int]"), Parameter("target", "int")
    assert found == Signature("Solution", (Method("twoSum", (nums, target), "list[int]"),), None, "return")
    assert not found.design
    assert found.argument_names == ("nums", "target")
    assert found.output_type == "list[int]"
    assert call_text(found.methods[0]) == "twoSum(nums, target)"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("int", "int"),
        ("List[List[str]]", "list[list[str]]"),
        ("list[ list[ float ] ]", "list[list[float]]"),
        ("Optional[TreeNode]", "TreeNode"),
        ("ListNode | None", "ListNode"),
        ("None | ListNode", "ListNode"),
        ("'TreeNode'", "TreeNode"),
        ("'Optional[RandomNode]'", "RandomNode"),
        ("List[Optional[ListNode]]", "list[ListNode]"),
        ("None", "None"),
    ],
)
def test_types_are_normalised(text, normal):
    assert parse_type(text) == normal


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("list", "needs the type of its items"),
        ("List", "needs the type of its items"),
        ("Node", "either GraphNode"),
        ("Optional[int]", "only nodes may be None"),
        ("int | None", "only nodes may be None"),
        ("dict[str, int]", "no known type"),
        ("int | str", "no known type"),
        ("list[None]", "holds nothing"),
        ("list[", "is no type"),
        ("", "is no type"),
        ("list[int, int]", "no known type"),
        ("print('x')", "no known type"),
    ],
)
def test_types_that_are_not_known(text, reason):
    with pytest.raises(SignatureError, match=reason):
        parse_type(text)


def test_hidden_arguments_follow_the_parameters():
    found = parse("hasCycle(head: Optional[ListNode]) -> bool", {"pos": "int"})
    assert found.argument_names == ("head", "pos")
    assert found.hidden == (Parameter("pos", "int"),)
    assert [p.name for p in found.methods[0].parameters] == ["head"]


def test_a_judged_parameter():
    found = parse("merge(nums1: list[int], m: int) -> None", judged="nums1")
    assert found.judged == "nums1"
    assert found.output_type == "list[int]"


@pytest.mark.parametrize(
    ("text", "hidden", "judged", "reason"),
    [
        ("f(a: int) -> None", {}, "return", "say which parameter is judged"),
        ("f(a: int) -> int", {}, "b", "it can be return or a"),
        ("f(a: int) -> int", {"a": "int"}, "return", "also a parameter"),
        ("f(a: int) -> int", {"a b": "int"}, "return", "is no name"),
        ("f(a: int) -> int", {"b": "set"}, "return", "no known type"),
        ("f(a: int)", {}, "return", "doesn't say what it returns"),
        ("f(a) -> int", {}, "return", "a has no type"),
        ("f(a: None) -> int", {}, "return", "can't be of type None"),
        ("f(self, a: int) -> int", {}, "return", "leave self out"),
        ("f(a: int, a: int) -> int", {}, "return", "there twice"),
        ("f(a: int = 1) -> int", {}, "return", "is no signature"),
        ("f(*a: int) -> int", {}, "return", "is no signature"),
        ("f(*, a: int) -> int", {}, "return", "is no signature"),
        ("f(a: int, /) -> int", {}, "return", "is no signature"),
        ("f(**a: int) -> int", {}, "return", "is no signature"),
        ("f(a: int) -> int: return 1; x", {}, "return", "is no signature"),
        ("f(a: int) -> int: pass; pass", {}, "return", "is no signature"),
        ("f(a: int) -> int: pass\ndef g() -> int", {}, "return", "is no signature"),
        ("class A", {}, "return", "is no signature"),
        ("", {}, "return", "is no signature"),
        ("\0", {}, "return", "is no signature"),
    ],
)
def test_signatures_that_can_not_be_read(text, hidden, judged, reason):
    with pytest.raises(SignatureError, match=reason):
        parse(text, hidden, judged)


LRU = ["LRUCache(capacity: int)", "get(key: int) -> int", "put(key: int, value: int) -> None"]
CODEC = ["Codec()", "serialize(root: TreeNode) -> str", "deserialize(data: str) -> TreeNode"]


def test_a_design_problem():
    found = parse_design(LRU)
    assert found.class_name == "LRUCache"
    assert found.constructor == (Parameter("capacity", "int"),)
    assert [call_text(method) for method in found.methods] == ["get(key)", "put(key, value)"]
    assert found.design
    assert found.argument_names == ("methods", "arguments")
    assert found.arguments == ()
    assert found.output_type == "list"


def test_a_round_trip_is_called_with_the_first_methods_arguments():
    found = parse_design(CODEC, "round_trip")
    assert found.round_trip
    assert not found.design
    assert found.argument_names == ("root",)
    assert found.output_type == "TreeNode"


@pytest.mark.parametrize(
    ("texts", "judged", "reason"),
    [
        (LRU[:1], "return", "at least one method"),
        ([LRU[0], LRU[1], LRU[1]], "return", "get is there twice"),
        (LRU, "key", "it can be return or round_trip"),
        (["LRUCache(capacity: int) -> int", LRU[1]], "return", "a constructor returns nothing"),
        (LRU, "round_trip", "without parameters"),
        ([CODEC[0], CODEC[1], "deserialize(data: int) -> TreeNode"], "round_trip", "deserialize must take"),
        ([CODEC[0], CODEC[1], "deserialize(data: str) -> ListNode"], "round_trip", "deserialize must take"),
    ],
)
def test_classes_that_can_not_be_read(texts, judged, reason):
    with pytest.raises(SignatureError, match=reason):
        parse_design(texts, judged)


def test_a_constructor_may_say_that_it_returns_none():
    assert parse_method("A(x: int) -> None", constructor=True).returns == "None"
