"""Values as JSON text: exact for plain types, tagged for whatever only looks like them."""

import builtins
import json
import math
import sys
import types
from collections import Counter, OrderedDict, deque, namedtuple
from enum import IntEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).resolve().parents[3] / "sandbox"))

import values

finite = st.floats(allow_nan=False, allow_infinity=False)
letters = st.text(st.characters(), max_size=5) | st.just("\ud800")
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | finite | letters,
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=20,
)


class Lying:
    """An object that says yes to everything."""

    __class__ = list

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0

    def __len__(self):
        raise AssertionError("never asked")

    def __bool__(self):
        raise AssertionError("never asked")

    def __iter__(self):
        raise AssertionError("never asked")

    def __repr__(self):
        return "[0, 1]"


class Broken:
    def __repr__(self):
        raise RuntimeError("no")


class NoText:
    def __repr__(self):
        return 5


class Named(type):
    @property
    def __name__(cls):
        raise RuntimeError("no")


class Odd(metaclass=Named):
    pass


class MyInt(int):
    pass


class MyStr(str):
    __slots__ = ()


class MyList(list):
    pass


class Colour(IntEnum):
    RED = 1


Pair = namedtuple("Pair", "a b")


def read(value):
    return json.loads(values.encode(value))


def canonical(value):
    return json.dumps(value, separators=(",", ":"))


@given(plain)
def test_plain_values_are_written_as_json_does(value):
    assert values.encode(value) == canonical(value)
    assert values.encode_plain(value) == canonical(value)


@given(plain)
def test_the_slow_way_writes_the_same(value):
    assert values.write(values.Copier().copy(value)) == canonical(value)


@given(st.lists(st.integers(), max_size=4))
def test_what_passes_for_a_list(items):
    as_dict, ordered = dict.fromkeys(items, 1), OrderedDict.fromkeys(items, 1)
    for value in (tuple(items), deque(items), dict(enumerate(items)).values()):
        assert read(value) == items
        assert read([value, (value,)]) == [items, [items]]
    for value in (as_dict.keys(), ordered.keys(), Counter(as_dict).keys()):
        assert read(value) == list(as_dict)
    assert read(as_dict.items()) == read(ordered.items()) == [[key, 1] for key in as_dict]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({0, 1}, "set"),
        (frozenset({1}), "frozenset"),
        ({}, "dict"),
        ({"!": "set"}, "dict"),
        ((x for x in [1]), "generator"),
        (iter([1]), "list_iterator"),
        (map(str, [1]), "map"),
        (range(3), "range"),
        (reversed([1]), "list_reverseiterator"),
        (math.nan, "float"),
        (math.inf, "float"),
        (-math.inf, "float"),
        (10**5000, "int"),
        (1 + 0j, "complex"),
        (b"ab", "bytes"),
        (MyInt(3), "MyInt"),
        (MyStr("x"), "MyStr"),
        (MyList([1]), "MyList"),
        (Colour.RED, "Colour"),
        (Pair(1, 2), "Pair"),
        (Counter("a"), "Counter"),
        (Lying(), "Lying"),
        (Broken(), "Broken"),
        (NoText(), "NoText"),
        (Odd(), "Odd"),
        (int, "type"),
        (len, "builtin_function_or_method"),
        (math, "module"),
        (NotImplemented, "NotImplementedType"),
        (..., "ellipsis"),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_everything_else_is_tagged_wherever_it_is(value, name):
    tag = read(value)
    assert set(tag) == {"!", "repr"}
    assert tag["!"] == name
    assert len(tag["repr"]) <= values.SHOWN
    assert read([1, value, "x"]) == [1, tag, "x"]
    assert read(([[value]],)) == [[[tag]]]


def test_iterators_are_not_consumed():
    items = iter([1, 2])
    assert read(items)["!"] == "list_iterator"
    assert list(items) == [1, 2]


def test_a_list_that_holds_itself():
    loop = [1]
    loop.append(loop)
    assert read(loop) == [1, {"!": "cycle", "repr": loop_shown(loop)}]
    row = [0]
    assert read([row, row]) == [[0], [0]]
    first, second = [], []
    first.append(second)
    second.append(first)
    assert read(first)[0][0]["!"] == "cycle"


def loop_shown(loop):
    return read([loop])[0][1]["repr"]


def test_lists_too_deep_and_lists_that_grow_as_they_are_written():
    deep = 1
    for _ in range(values.DEPTH):
        deep = [deep]
    assert read(deep) == deep
    assert "too deep" in values.encode([deep])
    for _ in range(50_000):
        deep = [deep]
    assert "too deep" in values.encode(deep)
    doubled = 1
    for _ in range(15):
        doubled = [doubled] * 16
    assert read(doubled)["!"] == "too many items"


def test_ints_of_many_digits_and_programs_that_change_the_limit():
    largest = 10**4300 - 1
    assert read(largest) == largest
    assert read([-largest])[0] == -largest
    assert read([largest + 1, 7]) == [{"!": "int", "repr": f"an int of {(largest + 1).bit_length():,} bits"}, 7]
    before = sys.get_int_max_str_digits()
    try:
        for limit in (0, 640, 100_000):
            sys.set_int_max_str_digits(limit)
            text = values.encode([10**4500, 10**1000])
            assert sys.get_int_max_str_digits() == limit
            sys.set_int_max_str_digits(before)
            assert [type(x) for x in json.loads(text)] == [dict, int]
    finally:
        sys.set_int_max_str_digits(before)


@given(
    st.recursive(
        plain | st.sets(st.integers()) | st.builds(Broken),
        lambda x: st.lists(x) | st.tuples(x) | st.dictionaries(st.integers(), x),
    )
)
def test_shown_is_short_and_never_fails(value):
    text = values.shown(value)
    assert type(text) is str
    assert len(text) <= values.SHOWN


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, "a", None], "[1, 'a', None]"),
        ((1,), "(1,)"),
        ({1, 2}, "{1, 2}"),
        (set(), "set()"),
        (frozenset({1}), "frozenset([1])"),
        ({"a": [1]}, "{'a': [1]}"),
        (deque([1]), "deque([1])"),
        ({1: 2}.values(), "dict_values([2])"),
        ([[[[[1]]]]], "[[[[...]]]]"),
        (Broken(), "<Broken>"),
    ],
)
def test_shown(value, text):
    assert values.shown(value) == text


def test_shown_looks_at_the_beginning_only():
    class Counting:
        calls = 0

        def __repr__(self):
            Counting.calls += 1
            return "x"

    assert values.shown([Counting() for _ in range(100_000)]).endswith("…")
    assert Counting.calls < 200
    assert len(values.shown("x" * 10**7)) == values.SHOWN


def test_patched_builtins_do_no_harm():
    def broken(*_):
        raise AssertionError("patched")

    world, encode = vars(builtins), values.encode
    names = ("len", "type", "isinstance", "set", "map", "sum", "list", "range", "str", "repr", "sorted", "dict", "any")
    saved, patched = {name: world[name] for name in names}, dict.fromkeys(names, broken)
    samples, texts = ([1, [2.5, "x"]], (None, {3}), math.nan), []
    try:
        world.update(patched)
        texts += [encode(value) for value in samples]
    finally:
        world.update(saved)
    assert texts == ['[1,[2.5,"x"]]', '[null,{"!":"set","repr":"{3}"}]', '{"!":"float","repr":"nan"}']


def test_subclasses_are_no_lists_even_if_they_lie():
    assert read(Lying())["!"] == "Lying"
    assert read([Lying()])[0]["repr"] == "[0, 1]"
    assert read(types.SimpleNamespace(__class__=int))["!"] == "SimpleNamespace"
