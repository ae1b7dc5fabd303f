"""The four checkers: agree with the right answer only, say why not, and never fail on anything."""

import json
import math
import random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from json_values import any_values, at, expected_values, places, replaced, tags

from judge.checkers import CHECKERS, compare, compare_encoded
from judge.model.case import encode

NAMES = tuple(CHECKERS)
ints = st.integers(-3, 3)
rows = st.lists(st.lists(ints, max_size=4), max_size=5)
names = st.sampled_from(NAMES)


def shuffled(items, seed):
    copy = list(items)
    random.Random(seed).shuffle(copy)
    return copy


def canonical(value, nested):
    """An independent idea of what unordered equality means, for lists of lists of ints."""
    return sorted(sorted(row) if nested else row for row in value)


@given(names, any_values, any_values)
@example("unordered", [10**5000], [10**5000, 1])
@example("unordered-nested", [[10**5000, "x"], ["a"]], [["a"]])
@example("float", 10**400, 1.5)
@example("float", [1.5], [10**400])
@example("exact", [float("nan")], [[]])
@example("float", float("inf"), float("inf"))
def test_never_raises_and_gives_one_short_line(name, output, expected):
    reason = compare(name, output, expected)
    assert reason is None or (reason and reason.isprintable() and len(reason) < 300)


@given(names, expected_values)
def test_the_expected_value_is_right(name, value):
    assert compare(name, value, value) is None


@given(names, expected_values)
def test_equal_bytes_are_right(name, value):
    assert compare_encoded(name, encode(value), encode(value)) is None


@given(names, expected_values, tags, st.data())
def test_a_tagged_value_is_right_nowhere(name, value, tag, data):
    place = data.draw(st.sampled_from(places(value) or [()]))
    changed = replaced(value, place, tag)
    assert compare(name, changed, value) is not None
    assert compare(name, changed, changed) is not None


@given(names, expected_values, st.sampled_from([math.nan, math.inf, -math.inf]), st.data())
def test_nan_and_infinities_are_right_nowhere(name, value, odd, data):
    changed = replaced(value, data.draw(st.sampled_from(places(value) or [()])), odd)
    assert compare(name, changed, value) is not None
    assert compare(name, changed, changed) is not None


@given(names, expected_values, st.data())
def test_another_type_is_wrong(name, value, data):
    assume(places(value))
    place = data.draw(st.sampled_from(places(value)))
    item = at(value, place)
    others = {
        bool: [int(item) if item is not None and not isinstance(item, str) else 0],
        int: [bool(item), str(item), None, [item]] + ([float(item)] if abs(item) < 2**53 else [])
        if type(item) is int
        else [],
        float: [str(item), None],
        str: [None, [item], item + "x"] if isinstance(item, str) else [],
        type(None): [0, "", [], False],
    }[type(item)]
    if name == "float":
        others = [other for other in others if type(other) is not float]
    if type(item) is float:
        others.append(True)
    for other in others:
        assert compare(name, replaced(value, place, other), value) is not None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("output", "expected"), [(True, 1), (1, True), (1.0, 1), (0, False), ("1", 1), (1, "1"), (None, 0)]
)
def test_types_are_strict(name, output, expected):
    near = name == "float" and (output, expected) == (1.0, 1) and type(output) is float
    for left, right in ((output, expected), ([output], [expected]), ([[output]], [[expected]])):
        assert (compare(name, left, right) is None) is near


@pytest.mark.parametrize("name", NAMES)
def test_an_int_is_fine_for_a_float(name):
    assert compare(name, 2, 2.0) is None
    assert compare(name, [2, 0.5], [2.0, 0.5]) is None
    assert compare(name, [[0, 0.5]], [[-0.0, 0.5]]) is None
    assert compare(name, 3, 2.0) is not None
    for bool_for_float in (True, [True], [[True]]):
        assert compare(name, bool_for_float, json.loads(json.dumps(bool_for_float).replace("true", "1.0"))) is not None


@given(rows, st.integers())
def test_order_is_free_where_the_checker_says_so(value, seed):
    top = shuffled(value, seed)
    inside = [shuffled(row, seed + index) for index, row in enumerate(top)]
    assert compare("unordered", top, value) is None
    assert compare("unordered-nested", inside, value) is None
    assert (compare("exact", top, value) is None) is (top == value)
    assert (compare("unordered", inside, value) is None) is (canonical(inside, False) == canonical(value, False))


@given(rows, rows)
def test_unordered_agrees_with_an_independent_idea(output, expected):
    for name, nested in (("unordered", False), ("unordered-nested", True)):
        assert (compare(name, output, expected) is None) is (canonical(output, nested) == canonical(expected, nested))


@given(st.lists(ints, min_size=1), st.data())
def test_one_item_changed_dropped_or_doubled_is_wrong(value, data):
    index = data.draw(st.integers(0, len(value) - 1))
    for name in NAMES:
        assert compare(name, replaced(value, (index,), value[index] + 1), value) is not None
        assert compare(name, value[:index] + value[index + 1 :], value) is not None
        assert compare(name, [*value, value[index]], value) is not None


@given(st.lists(st.text(max_size=2), min_size=1), st.integers())
def test_strings_in_any_order(value, seed):
    assert compare("unordered", shuffled(value, seed), value) is None
    assert compare("unordered-nested", [shuffled(value, seed)], [value]) is None
    assert compare("unordered", [*value[1:], value[0] + "x"], value) is not None


@given(
    st.lists(st.integers() | st.booleans() | st.floats(0, 1) | st.text(max_size=1) | rows, max_size=5), st.integers()
)
def test_mixed_items_in_any_order(value, seed):
    assert compare("unordered", shuffled(value, seed), value) is None


def test_floats_within_either_tolerance():
    assert compare("float", 1.000009, 1.0, 1e-5, 0) is None
    assert compare("float", 1.00002, 1.0, 1e-5, 0) is not None
    assert compare("float", 1_000_009.0, 1_000_000.0, 0, 1e-5) is None
    assert compare("float", 1_000_020.0, 1_000_000.0, 0, 1e-5) is not None
    assert compare("float", [[1, 2.5], []], [[1.000001, 2.5], []]) is None
    assert compare("float", 10**400, 10**400) is None
    assert compare("float", 10**400, 1.0) is not None
    assert compare("float", 1.0, math.inf) is not None


def test_unordered_numbers_are_compared_exactly():
    assert compare("unordered", [0.1 + 0.2], [0.3]) is not None
    assert compare("unordered", [1, 2.5], [2.5, 1.0]) is None


@pytest.mark.parametrize(
    ("name", "output", "expected", "reason"),
    [
        ("exact", [0, 0], [1, 2], "differs at [0]: got 0, 1 is expected"),
        ("exact", [1, [2, 3]], [1, [2, 4]], "differs at [1][1]: got 3, 4 is expected"),
        ("exact", 3, 5, "got 3, 5 is expected"),
        ("exact", None, [1], "got None, a list is expected"),
        ("exact", True, 1, "got True (bool), an int is expected"),
        ("exact", [1, True], [1, 1], "at [1]: got True (bool), an int is expected"),
        ("exact", {"!": "set", "repr": "{0, 1}"}, [0, 1], "got {0, 1} (set), a list is expected"),
        ("exact", [1], [1, 2, 3], "got 1 item, 3 are expected"),
        ("exact", [[1, 2]], [[1]], "at [0]: got 2 items, 1 is expected"),
        ("exact", "abcd", "abXd", "differs at character 2"),
        ("exact", "ab", "abc", "got 2 characters, 3 are expected"),
        ("exact", ["a", "xy"], ["a", "xz"], "differs at character 1 of [1]"),
        ("unordered", [[1, 2]], [[1, 3]], "missing: [1, 3], not expected: [1, 2]"),
        ("unordered", [1, 1, 2], [1, 2], "too often: 1"),
        ("unordered", [1], [1, 1], "missing: 1"),
        ("unordered-nested", [["b", "a"]], [["a", "b"], []], "missing: []"),
        ("unordered", {"!": "generator", "repr": "<g>"}, [], "got <g> (generator), a list is expected"),
        ("float", [0.5], [0.81], "at [0]: got 0.5, off by 0.31, at most 1e-05 is allowed"),
        ("float", "1.0", 1.0, 'got "1.0" (str), a float is expected'),
        ("float", [1.0], [1.0, 2.0], "got 1 item, 2 are expected"),
        ("exact", {}, 1, "got an object, an int is expected"),
        ("exact", {"!": "cycle", "repr": "[1, ...]"}, [1], "it never ends, it comes back to itself: [1, ...]"),
        ("exact", [{"!": "not a copy"}], [[1]], "at [0]: not a copy of its own"),
    ],
)
def test_reasons(name, output, expected, reason):
    assert compare(name, output, expected) == reason


def test_reasons_show_no_control_characters_and_no_endless_values():
    tag = {"!": "x\x1b[2J\n", "repr": "\x1b]0;title\x07" + "y" * 10_000}
    for output in (tag, [tag], "z" * 10_000, ["z" * 10_000] * 1000, 10**4000):
        reason = compare("exact", output, [1])
        assert reason is not None
        assert reason.isprintable()
        assert len(reason) < 250


def test_depth_is_no_problem():
    deep = []
    for _ in range(20_000):
        deep = [deep]
    for name in NAMES:
        assert compare(name, deep, [1]) is not None
        assert compare(name, [1], deep) is not None
    for depth in (64, 500):
        left, right = [1], [2]
        for _ in range(depth):
            left, right = [left], [right]
        for name in NAMES:
            assert compare(name, left, right) is not None


def test_numbers_of_one_hash_are_not_slow():
    # Multiples of 2^61 - 1 all have the hash 0: in a dict each would be compared with all before it.
    same = [index * (2**61 - 1) for index in range(50_000)]
    assert compare("unordered", same[::-1], same) is None
    assert compare("unordered", [[x] for x in same[::-1]], [[x] for x in same]) is None


def test_an_unknown_checker_is_an_error():
    with pytest.raises(KeyError):
        compare("custom", 1, 1)
    with pytest.raises(KeyError):
        compare_encoded("custom", b"1", b"1")
