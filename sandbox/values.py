"""Values as JSON text, exactly: what JSON can't carry, or what only looks like the right type, becomes a tagged object.

    None, bool, int, float, str of exactly these types, list      themselves
    tuple, deque, dict views                                      arrays, as on LeetCode
    set, iterator, dict, NaN, an int subclass, any other object   {"!": "<type>", "repr": "<at most 200 characters>"}
    a list that holds itself; too deep; too many items            {"!": "cycle" ..., "repr": "..."}

Values of plain types all the way down take one pass at C speed to see that they are, and one to write them. Standard
library only; nothing of a program's is trusted: not its types, not its `__eq__`, `__repr__` or `__len__`.
"""

import builtins
import sys
from _json import encode_basestring_ascii, make_encoder
from collections import OrderedDict, deque
from collections.abc import Iterable
from itertools import chain
from math import isfinite
from typing import Any

# Functions below look names up here: a program that patches `builtins.len` patches its own world, not ours.
globals()["__builtins__"] = dict(vars(builtins))

DEPTH = 16
"""Levels of lists; values of problems have five at most."""
MOST_ITEMS = 20_000_000
"""Items at all levels, lists counted as often as they are met: more can't fit into a result of 32 MB."""
SHOWN = 200
"""Characters of a `repr` that are kept."""
_SHOWN_DEPTH = 4
_DIGITS = 4300
"""Digits of an int that every Python writes by default."""
_SAFE_BITS = 14_000
"""Ints of so few bits have fewer digits than that."""

_SCALARS = frozenset({int, str, bool, float, type(None)})
_LISTS = frozenset({list, tuple})
_PLAIN = _SCALARS | _LISTS
_empty: tuple[dict[Any, Any], ...] = ({}, OrderedDict())
_VIEWS = frozenset(type(view) for kind in _empty for view in (kind.keys(), kind.values(), kind.items()))
ARRAYS = _LISTS | _VIEWS | {deque}
"""Types that pass for lists: public accepted solutions return tuples, deques and `dict.values()`."""
_BRACKETS: dict[type, str] = {list: "[]", tuple: "()", set: "{}", dict: "{}"}


class Tag(dict[str, str]):
    """A tagged object; a class of its own, so that no dict of a program's passes for one."""


def _unknown(value: object) -> object:
    """Called by the encoder for a type it doesn't know. Raises TypeError."""
    raise TypeError(type(value).__name__)


# Arguments: no check for cycles (we make our own), no indent, separators, keys not sorted nor skipped, no NaN.
_write = make_encoder(None, _unknown, encode_basestring_ascii, None, ":", ",", False, False, False)
_digits_allowed, _allow_digits = sys.get_int_max_str_digits, sys.set_int_max_str_digits


def write(value: object) -> str:
    """JSON text of a value that is known to hold plain types and tagged objects only.

    Raises ValueError for an int of too many digits.
    """
    return "".join(_write(value, 0))


def encode(value: object) -> str:
    """JSON text of any value, in ASCII without spaces. Raises only MemoryError, or what a `__repr__` lets through."""
    before = _digits_allowed()
    if before != _DIGITS:
        # The program changed the limit; ours must hold, or the host would refuse the whole text.
        _allow_digits(_DIGITS)
    try:
        text = encode_plain(value)
        return write(Copier().copy(value)) if text is None else text
    finally:
        if before != _DIGITS:
            _allow_digits(before)


def encode_plain(value: object) -> str | None:
    """JSON text of a value that consists of exact plain types down to the last item; None where it doesn't."""
    level: list[Any] = [value]
    items = 0
    for _ in range(DEPTH + 1):
        kinds = set(map(type, level))
        if kinds <= _SCALARS:
            break
        if not kinds <= _PLAIN:
            return None
        if not kinds <= _LISTS:
            level = [item for item in level if type(item) in _LISTS]
        items += sum(map(len, level))
        if items > MOST_ITEMS:
            return None
        level = level[0] if len(level) == 1 else list(chain.from_iterable(level))
    else:
        return None
    try:
        return write(value)
    except ValueError:  # NaN, an infinity, an int of too many digits
        return None


class TooManyItems(Exception):
    """More items than can be written."""


class Copier:
    """Makes a copy that holds plain types and tagged objects only."""

    def __init__(self) -> None:
        """Nothing is copied yet."""
        self._inside: set[int] = set()
        self._items = 0

    def copy(self, value: object) -> object:
        """The copy; a tagged object alone where it would be too large."""
        try:
            return self._copy(value)
        except TooManyItems:
            return tag_as("too many items", shown(value))

    def _copy(self, value: Any) -> object:
        kind = type(value)
        if kind in ARRAYS:
            return self._copy_list(value)
        if kind is Tag:
            return value
        if kind not in _SCALARS or (kind is float and not isfinite(value)):
            return tag(value)
        return _short_int(value) if kind is int and value.bit_length() > _SAFE_BITS else value

    def _copy_list(self, value: Any) -> object:
        if id(value) in self._inside:
            return tag_as("cycle", shown(value))
        if len(self._inside) == DEPTH:
            return tag_as("too deep", shown(value))
        self._items += len(value)
        if self._items > MOST_ITEMS:
            raise TooManyItems
        self._inside.add(id(value))
        copied = [self._copy(item) for item in value]
        self._inside.discard(id(value))
        return copied


def _short_int(value: int) -> object:
    """An int, tagged where it has too many digits to be written."""
    try:
        str(value)
    except ValueError:
        return tag(value)
    return value


def tag(value: object) -> Tag:
    """The tagged object that stands for a value, named by its type."""
    return tag_as(type_name(value), shown(value))


def tag_as(name: str, text: str) -> Tag:
    """A tagged object with a name of our own for what is wrong."""
    return Tag({"!": name, "repr": text})


def type_name(value: object) -> str:
    """The name of a value's type, at most 100 characters; an exact string whatever a metaclass says."""
    name = type.__dict__["__name__"].__get__(type(value))
    return name[:100] if type(name) is str else "object"


def shown(value: object) -> str:
    """A `repr` of at most `SHOWN` characters, also of what is huge, holds itself, or has a `repr` that fails."""
    text = _shown(value, _SHOWN_DEPTH)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _shown(value: Any, depth: int) -> str:
    kind = type(value)
    if kind is str:
        return repr(value[:SHOWN])
    if kind in ARRAYS or kind in _BRACKETS or kind is frozenset:
        return _shown_items(value, depth)
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - the program's own `__repr__` may raise anything
        text = None
    if type(text) is str:
        return text[: SHOWN + 1]
    return f"an int of {value.bit_length():,} bits" if kind is int else f"<{type_name(value)}>"


def _shown_items(value: Any, depth: int) -> str:
    """A built-in container by its first items."""
    kind = type(value)
    if depth == 0:
        return "..."
    pieces, length = [], 0
    entries: Iterable[Any] = value.items() if kind is dict else value
    for entry in entries:
        if length > SHOWN:
            break
        parts = entry if kind is dict else (entry,)
        pieces.append(": ".join([_shown(part, depth - 1) for part in parts]))
        length += len(pieces[-1]) + 2
    inner = ", ".join(pieces)
    if kind in _BRACKETS and (pieces or kind is not set):
        comma = "," if kind is tuple and len(pieces) == 1 else ""
        return _BRACKETS[kind][0] + inner + comma + _BRACKETS[kind][1]
    return f"{type_name(value)}([{inner}])" if pieces else f"{type_name(value)}()"
