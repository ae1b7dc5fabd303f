"""The checker for floats: each number within an absolute or a relative tolerance of the expected one."""

from math import isfinite
from typing import TypeGuard

from judge.checkers import exact, words
from judge.checkers.words import Path


def compare(output: object, expected: object, absolute: float, relative: float) -> str | None:
    """None where all numbers are near enough and all else is equal, else where and by how much one is off.

    Near enough is |output - expected| <= absolute, or <= relative * |expected|. Ints and floats may stand for one
    another, bools for neither; NaN and infinities are never right.
    """
    return _compare(output, expected, (absolute, relative), ())


def _compare(output: object, expected: object, tolerances: tuple[float, float], path: Path) -> str | None:
    if _number(output) and _number(expected):
        return _in_numbers(output, expected, tolerances, path)
    if type(output) is not list or type(expected) is not list:
        return exact.difference(output, expected, path)
    for index, (left, right) in enumerate(zip(output, expected, strict=False)):
        reason = _compare(left, right, tolerances, (*path, index))
        if reason is not None:
            return reason
    return None if len(output) == len(expected) else words.wrong_length(output, expected, path)


def _number(value: object) -> TypeGuard[float]:
    """Whether it is an int or a float, and no bool."""
    return type(value) is float or type(value) is int


def _in_numbers(output: float, expected: float, tolerances: tuple[float, float], path: Path) -> str | None:
    """The difference of two numbers in words, None where it is small enough."""
    absolute, relative = tolerances
    try:
        off = abs(output - expected)
        if isfinite(off) and (off <= absolute or off <= relative * abs(expected)):
            return None
    except OverflowError:
        # An int that is no float stands beside a float: they are as far from each other as it gets.
        return None if output == expected else words.not_equal(output, expected, path)
    if not isfinite(off):
        return words.not_equal(output, expected, path)
    where = f"at {words.place(path)}: " if path else ""
    return f"{where}got {words.text(output)}, off by {float(off):.3g}, at most {absolute:g} is allowed"
