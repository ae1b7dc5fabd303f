"""Checkers: whether an output is right. Pure functions over values as `decoding.decode` gives them.

Types are as strict as LeetCode's: True is no int, 1.0 is no int, an int is fine where a float is expected, NaN is never
right, and a tagged object (a set, a generator, anything that JSON can't carry) equals nothing.
"""

from collections.abc import Callable, Mapping
from json import loads
from types import MappingProxyType

from judge.checkers import exact, tolerance, unordered
from judge.checkers.decoding import DecodingError, decode

__all__ = ["CHECKERS", "Checker", "DecodingError", "compare", "compare_encoded", "decode"]

Checker = Callable[[object, object, float, float], str | None]
"""(output, expected, absolute, relative) -> None where the output is right, else the reason in one line."""

CHECKERS: Mapping[str, Checker] = MappingProxyType(
    {
        "exact": exact.compare,
        "unordered": unordered.compare,
        "unordered-nested": unordered.compare_nested,
        "float": tolerance.compare,
    }
)
"""The built-in checkers by the name that problem.yaml has. `custom` is none of them: its code runs in a box."""


def compare(name: str, output: object, expected: object, absolute: float = 1e-5, relative: float = 1e-5) -> str | None:
    """None where the output is right by this checker, else a reason in one line of words.

    Args:
        name: a key of `CHECKERS`.
        output: any JSON value, from strangers.
        expected: the expected value, without tagged objects.
        absolute: tolerance of the checker `float`.
        relative: tolerance of the checker `float`, in terms of the expected number.

    Raises:
        KeyError: there is no such checker. No value makes it raise anything.
    """
    checker = CHECKERS[name]
    try:
        return checker(output, expected, absolute, relative)
    except RecursionError:
        return "nested too deeply"


def compare_encoded(
    name: str, output: bytes, expected: bytes, absolute: float = 1e-5, relative: float = 1e-5
) -> str | None:
    """As `compare`, over JSON bytes; equal bytes are right without being parsed, as the expected ones are our own.

    Raises:
        KeyError: there is no such checker.
        DecodingError: the output is no JSON that we accept.
    """
    if output == expected and name in CHECKERS:
        return None
    return compare(name, decode(output), loads(expected), absolute, relative)
