"""Values as text, and cut without hiding what matters."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.reports.terminal import measured
from judge.reports.values import cut, difference, text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=30),
    max_leaves=60,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ([1, 0, 2], "[1, 0, 2]"),
        ([], "[]"),
        (None, "None"),
        (True, "True"),
        (False, "False"),
        ([1, None, True], "[1, null, true]"),
        ('a"b\n', r'"a\"b\n"'),
        (["größe"], '["größe"]'),
        (1.5, "1.5"),
        (1.0, "1.0"),
        ({"!": "set", "repr": "{0, 1}"}, "{0, 1} (set)"),
        ([{"!": "float", "repr": "nan"}], "[nan (float)]"),
        ({"!": "dropped", "repr": "list of 9, too large for the record"}, "(list of 9, too large for the record)"),
        ({"a": [1]}, '{"a": [1]}'),
        (["\x1b[2J"], r'["\u001b[2J"]'),
        ("\u202e", '"\\u202e"'),
    ],
)
def test_text(value, shown):
    assert text(value) == shown
    assert cut(value, 80) == shown


def test_lists_are_cut_by_items_with_how_many_are_missing():
    value = [1, 0, 2, *range(9997), 5]
    assert cut(value, 30) == "[1, 0, 2, … 9,997 more …, 5]"
    assert cut(list(range(10_000)), 40) == "[0, 1, 2, 3, … 9,994 more …, 9998, 9999]"


def test_strings_are_cut_by_characters():
    assert cut("abc" * 3000, 30) == '"abcabcabca… 8,986 more …cabc"'


def test_numbers_of_many_digits_keep_both_ends():
    assert cut(int("123" + "0" * 300 + "987"), 40) == "123000000000000… 306 characters …0000987"


def test_a_known_difference_stays_in_sight():
    value = list(range(10_000))
    assert "5000" in cut(value, 36, (5000,))
    assert "9999" in cut(value, 36, (9999,))
    assert cut(value, 60, (5000,)) == "[0, … 4,998 more …, 4999, 5000, 5001, … 4,997 more …, 9999]"


def test_a_known_difference_deep_inside_stays_in_sight():
    grid = [[0] * 300 for _ in range(300)]
    grid[150][200] = 777
    assert "777" in cut(grid, 60, (150, 200))
    words = ["a" * 500, "b" * 250 + "X" + "b" * 249]
    assert "X" in cut(words, 60, (1, 250))


@given(VALUES, st.integers(12, 120))
def test_what_fits_is_whole_and_nothing_is_wider_than_its_smallest_form(value, width):
    shown = cut(value, width)
    whole = text(value)
    assert shown.isprintable()
    if measured(whole) <= width:
        assert shown == whole
    else:
        assert measured(shown) <= measured(whole) or "more" in shown or "characters" in shown


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=3000), st.integers(40, 120), st.data())
def test_flat_lists_never_exceed_the_width_and_show_the_difference(values, width, data):
    at = data.draw(st.integers(0, len(values) - 1))
    shown = cut(values, width, (at,))
    assert measured(shown) <= width
    assert str(values[at]) in shown


@given(st.lists(st.integers(0, 9), min_size=60, max_size=2000))
def test_counts_add_up(values):
    shown = cut(values, 40)
    items = [part.strip("[] …") for part in shown.split(", ")]
    missing = sum(int(part.removesuffix(" more").replace(",", "")) for part in items if part.endswith(" more"))
    assert missing + sum(not part.endswith(" more") for part in items) == len(values)


def test_a_gap_at_either_end_has_dots_on_its_inner_side_only():
    assert cut([10**9] * 100 + [7] + [10**9] * 100, 28, (100,)) == "[100 more …, 7, … 100 more]"


def test_work_is_bounded_by_the_width_not_the_size():
    value = [[10**9] * 1000] * 1000
    before = time.perf_counter()
    cut(value, 80, (500, 500))
    assert time.perf_counter() - before < 0.2


@pytest.mark.parametrize(
    ("expected", "got", "place"),
    [
        ([1, 2], [1, 2], None),
        ([1, 2], [0, 2], (0,)),
        ([1, 2], [1], (1,)),
        ([1], [1, 2], (1,)),
        ([[1], [2]], [[1], [3]], (1, 0)),
        (["ab", "cd"], ["ab", "cx"], (1, 1)),
        ("abc", "abd", (2,)),
        ("ab", "abc", (2,)),
        (1, 2, ()),
        (1, True, ()),
        ([1], [True], (0,)),
        ([1], [1.0], (0,)),
        ([1], None, ()),
        (None, None, None),
        ([1], {"!": "set", "repr": "{1}"}, ()),
    ],
)
def test_difference(expected, got, place):
    assert difference(expected, got) == place


@given(VALUES, VALUES)
def test_difference_is_none_for_equal_encodings_only(left, right):
    assert difference(left, json.loads(json.dumps(left))) is None
    assert (difference(left, right) is None) == (json.dumps(left) == json.dumps(right) or left == right != 0)
