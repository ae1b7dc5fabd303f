"""The checkers that let order free: at the top level only, or at every level.

Items are compared by a key that equal items share, and the keys are sorted, never hashed: numbers of equal hash are
easily made, and would make sets of them quadratic.
"""

from bisect import bisect_left
from collections.abc import Callable
from json import dumps
from typing import Any

from judge.checkers import exact, words
from judge.checkers.levels import never_right, types_by_level


def compare(output: object, expected: object, absolute: float = 0, relative: float = 0) -> str | None:
    """None where both lists hold the same items the same number of times, else which is missing or too much."""
    del absolute, relative
    return _compare(output, expected, nested=False)


def compare_nested(output: object, expected: object, absolute: float = 0, relative: float = 0) -> str | None:
    """As `compare`, with the order of lists free at every level."""
    del absolute, relative
    return _compare(output, expected, nested=True)


def _compare(output: object, expected: object, *, nested: bool) -> str | None:
    if type(output) is not list or type(expected) is not list:
        return exact.compare(output, expected)
    mine, theirs = _keys(output, expected, nested=nested)
    mine_sorted, theirs_sorted = sorted(mine), sorted(theirs)
    if mine_sorted == theirs_sorted:
        return "holds a value that is never right" if never_right(output) else None
    missing, extra = _first_without(theirs_sorted, mine_sorted), _first_without(mine_sorted, theirs_sorted)
    parts = []
    if missing is not None:
        parts.append(f"missing: {words.text(expected[theirs.index(missing)])}")
    if extra is not None:
        what = "too often" if _holds(theirs_sorted, extra) else "not expected"
        parts.append(f"{what}: {words.text(output[mine.index(extra)])}")
    return ", ".join(parts)


def _keys(output: list[object], expected: list[object], *, nested: bool) -> tuple[list[Any], list[Any]]:
    """The items' keys of both lists, in the items' order."""
    shape = types_by_level(expected)
    make = _FAST.get(tuple(map(frozenset, shape[1:])))
    if make is not None and types_by_level(output) == shape:
        try:
            return make(output, nested), make(expected, nested)
        except ValueError:
            pass  # an int of more digits than Python prints
    # Where ints are expected beside floats, a float could take an int's place: then both stay what they are.
    kinds = set().union(*shape)
    floats = float in kinds and int not in kinds
    return (
        [key(item, nested=nested, floats=floats) for item in output],
        [key(item, nested=nested, floats=floats) for item in expected],
    )


def _keys_of_scalars(items: list[Any], nested: bool) -> list[Any]:
    """Keys of a list of ints, or of one of strings: themselves."""
    del nested
    return items


def _keys_of_rows(rows: list[Any], nested: bool) -> list[str]:
    """Keys of a list of lists of ints: its JSON, cut between the brackets."""
    return dumps([sorted(row) for row in rows] if nested else rows)[2:-2].split("], [")


_FAST: dict[tuple[frozenset[type], ...], Callable[[list[Any], bool], list[Any]]] = {
    (frozenset({int}),): _keys_of_scalars,
    (frozenset({str}),): _keys_of_scalars,
    (frozenset({list}), frozenset({int})): _keys_of_rows,
}
"""What makes keys at C speed, by the types at each level below the outermost list."""


def key(value: object, *, nested: bool, floats: bool = False) -> str:
    """A text that two values share exactly when they are equal, types included.

    Args:
        value: any JSON value.
        nested: whether the order inside of lists is free.
        floats: whether ints count as floats, as floats are expected.
    """
    if type(value) is list and (nested or floats):
        inner = [key(item, nested=nested, floats=floats) for item in value]
        return f"[{', '.join(sorted(inner) if nested else inner)}]"
    if floats and isinstance(value, int | float) and type(value) is not bool:
        return _float_key(value)
    return _text(value)


def _float_key(value: float) -> str:
    """The text of a number as a float, 0.0 for -0.0. An int too large for a float stays an int."""
    try:
        return repr(float(value) + 0.0)
    except OverflowError:
        return _text(value)


def _text(value: object) -> str:
    """JSON of a value; ints of more digits than Python prints in hexadecimal, which has no such limit."""
    try:
        return dumps(value)
    except ValueError:
        return f"[{', '.join(map(_text, value))}]" if type(value) is list else f"{value:x}"


def _first_without(left: list[Any], right: list[Any]) -> Any:
    """The first key of a sorted list that has no partner in the other one, None where all have."""
    at = 0
    for item in left:
        while at < len(right) and right[at] < item:
            at += 1
        if at == len(right) or right[at] != item:
            return item
        at += 1
    return None


def _holds(keys: list[Any], wanted: Any) -> bool:
    """Whether sorted keys hold this one."""
    at = bisect_left(keys, wanted)
    return at < len(keys) and bool(keys[at] == wanted)
