"""The checkers' reasons: values and places in words, one line each, safe for a terminal whatever the value holds."""

from json import dumps

TAG = "!"
"""Key of an object that stands for what JSON can't carry: `{"!": "set", "repr": "{0, 1}"}` (sandbox/values.py)."""

SHOWN = 60
"""Characters of a value that a reason shows."""

_KINDS = {
    bool: "a bool",
    int: "an int",
    float: "a float",
    str: "a string",
    list: "a list",
    dict: "an object",
    type(None): "None",
}

_FAULTS = {
    "cycle": "it never ends, it comes back to itself",
    "too many nodes": "it has far too many nodes",
    "too many items": "it has far too many items",
    "too deep": "lists are nested too deeply",
    "not a copy": "not a copy of its own",
    "changed input": "the input was changed",
    "graph": "not a graph of nodes numbered from 1",
}
"""Tags that name a fault instead of a type (sandbox/values.py and structures.py), in words."""

Path = tuple[int, ...]
"""Indexes from the outside in."""


def kind(value: object) -> str:
    """What a value is, with its article: 'an int', 'a list', 'None'."""
    return _KINDS.get(type(value), "something else")


def text(value: object) -> str:
    """A value in at most `SHOWN` characters: JSON, None as Python's word, tagged ones by what Python showed."""
    if value is None:
        return "None"
    if type(value) is bool:
        return "True" if value else "False"
    if type(value) is dict:
        return _tagged(value)
    return _cut(_head(value))


def typed(value: object) -> str:
    """A value with its type's name behind it: `True (bool)`, `{0, 1} (set)`; None alone."""
    if value is None:
        return "None"
    if type(value) is dict:
        return text(value)
    return f"{text(value)} ({type(value).__name__})"


def place(path: Path) -> str:
    """A place in nested lists: `[3][0]`."""
    return "".join(f"[{index}]" for index in path)


def wrong_type(got: object, expected: object, path: Path = ()) -> str:
    """The reason for a value of the wrong type."""
    where = f"at {place(path)}: " if path else ""
    if type(got) is dict and type(got.get(TAG)) is str and got[TAG] in _FAULTS:
        shown = got.get("repr")
        return where + _FAULTS[got[TAG]] + (f": {_printable(shown)}" if type(shown) is str and shown else "")
    return f"{where}got {typed(got)}, {kind(expected)} is expected"


def wrong_length(got: list[object], expected: list[object], path: Path = ()) -> str:
    """The reason for a list that ends too early or too late."""
    where = f"at {place(path)}: " if path else ""
    return f"{where}got {_items(len(got))}, {len(expected):,} {'is' if len(expected) == 1 else 'are'} expected"


def not_equal(got: object, expected: object, path: Path = ()) -> str:
    """The reason for a value that has the right type only."""
    where = f"differs at {place(path)}: " if path else ""
    return f"{where}got {text(got)}, {text(expected)} is expected"


def _items(count: int) -> str:
    """A count of items in words."""
    return "1 item" if count == 1 else f"{count:,} items"


def _head(value: object) -> str:
    """JSON of a value, or of its beginning where it is long: work is bounded by what is shown."""
    if type(value) is str:
        return dumps(value[: SHOWN + 1])
    if type(value) is list:
        pieces, size = [], 0
        for item in value:
            if size > SHOWN:
                break
            pieces.append(text(item) if type(item) is dict else _head(item))
            size += len(pieces[-1]) + 2
        return f"[{', '.join(pieces)}]"
    try:
        return dumps(value)
    except (ValueError, TypeError):
        return "a very long int" if type(value) is int else "?"


def _cut(shown: str) -> str:
    """A text cut in the middle."""
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 16]}…{shown[-15:]}"


def _tagged(value: dict[object, object]) -> str:
    """A tagged value: its `repr` and the type's name in brackets."""
    name, shown = value.get(TAG), value.get("repr")
    if type(name) is not str:
        return "an object"
    return f"{_printable(shown)} ({_printable(name)})" if type(shown) is str and shown else _printable(name)


def _printable(shown: str) -> str:
    """A text of strangers in one line of printable characters."""
    cut = _cut(shown)
    if cut.isprintable():
        return cut
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in cut)
