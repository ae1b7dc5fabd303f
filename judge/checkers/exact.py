"""The exact checker: same values, same types, same order."""

from math import isfinite

from judge.checkers import words
from judge.checkers.levels import never_right, same_types
from judge.checkers.words import Path


def compare(output: object, expected: object, absolute: float = 0, relative: float = 0) -> str | None:
    """None where both are equal in value and type, else where and how they differ. The tolerances mean nothing here.

    An int is fine where a float is expected; a bool is no int, 1.0 is no int, NaN and infinities are never right.
    """
    del absolute, relative
    if output == expected and same_types(output, expected) and not never_right(output):
        return None
    return difference(output, expected, ())


def difference(output: object, expected: object, path: Path) -> str | None:
    """The first difference in words, None where there is none. `path` leads to both values from the outside."""
    if type(output) is list and type(expected) is list:
        return _in_lists(output, expected, path)
    if type(output) is not type(expected) and not _int_for_float(output, expected):
        return words.wrong_type(output, expected, path)
    if type(output) is str and type(expected) is str:
        return _in_strings(output, expected, path)
    if type(output) is not dict and output == expected and _finite(output):
        return None
    return words.not_equal(output, expected, path)


def _int_for_float(output: object, expected: object) -> bool:
    """LeetCode takes 2 where 2.0 is declared."""
    return type(output) is int and type(expected) is float


def _finite(value: object) -> bool:
    """Whether it is no NaN and no infinity."""
    return type(value) is not float or isfinite(value)


def _in_lists(output: list[object], expected: list[object], path: Path) -> str | None:
    """The first difference of two lists, items before lengths."""
    for index, (left, right) in enumerate(zip(output, expected, strict=False)):
        if type(left) is type(right) is int and left == right:
            continue  # the commonest case without a call
        reason = difference(left, right, (*path, index))
        if reason is not None:
            return reason
    return None if len(output) == len(expected) else words.wrong_length(output, expected, path)


def _in_strings(output: str, expected: str, path: Path) -> str | None:
    """The first difference of two strings, by character."""
    if output == expected:
        return None
    where = f" of {words.place(path)}" if path else ""
    pairs = enumerate(zip(output, expected, strict=False))
    first = next((index for index, (left, right) in pairs if left != right), None)
    if first is None:
        return f"got {len(output):,} characters{where}, {len(expected):,} are expected"
    return f"differs at character {first:,}{where}"
