"""Nested lists looked at level by level, at C speed and without recursion."""

from collections.abc import Iterator
from itertools import chain
from math import isfinite
from typing import cast


def levels(value: object) -> Iterator[list[object]]:
    """The value alone, then the items of its lists, then theirs, down to the last level that holds anything."""
    level = [value]
    while level:
        yield level
        level = list(chain.from_iterable(cast(list[object], item) for item in level if type(item) is list))


def types_by_level(value: object) -> list[set[type]]:
    """The types of all values, for each level."""
    return [set(map(type, level)) for level in levels(value)]


def never_right(value: object) -> bool:
    """Whether an object, NaN or an infinity is anywhere in it."""
    for level in levels(value):
        kinds = set(map(type, level))
        if dict in kinds or (float in kinds and not all(isfinite(x) for x in level if type(x) is float)):
            return True
    return False


def same_types(left: object, right: object) -> bool:
    """Whether two equal values have equal types at every level."""
    pairs = zip(levels(left), levels(right), strict=False)
    return all(list(map(type, here)) == list(map(type, there)) for here, there in pairs)
