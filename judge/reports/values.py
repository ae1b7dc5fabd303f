"""Values of cases as text: JSON as LeetCode shows it, long ones cut in the middle with how much is missing."""

from collections.abc import Callable, Sequence
from json import dumps

from judge.reports.terminal import grouped, measured, one_line

TAG = "!"
"""Key of an object that stands for a value which JSON can't carry: `{"!": "set", "repr": "{0, 1}"}`."""

Path = tuple[int, ...]
"""A place in nested lists, and last perhaps in a string: indexes from the outside in."""


def text(value: object) -> str:
    """The whole value in one line: JSON with spaces after commas, tagged ones by type; alone None, True, False."""
    return str(value) if value is None or isinstance(value, bool) else _plain(value)


def _plain(value: object) -> str:
    """A value inside of another one: JSON, but tagged objects as their `repr` and type."""
    if isinstance(value, dict):
        if TAG in value:
            return _tagged(value)
        return "{" + ", ".join(f"{_string(str(k))}: {_plain(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_plain(item) for item in value) + "]"
    if isinstance(value, str):
        return _string(value)
    return dumps(value)


def _string(value: str) -> str:
    """A string in JSON's quotes, readable letters as they are, whatever a terminal would obey escaped."""
    return one_line(dumps(value, ensure_ascii=False))


def _tagged(value: dict[str, object]) -> str:
    """A value that JSON can't carry: its `repr` and its type's name."""
    shown = one_line(str(value.get("repr", "")))
    return f"({shown})" if value[TAG] == "dropped" else f"{shown} ({one_line(str(value[TAG]))})".strip()


def cut(value: object, width: int, at: Path = (), dots: str = "…") -> str:
    """The value in at most `width` characters, if its brackets and counts fit at all.

    Lists are cut by items (`[1, 0, 2, … 9,997 more …, 5]`), strings by characters. `at` is a place that must stay in
    sight, such as the first difference. Work is bounded by the width, not by the value's size.
    """
    return text(value) if value is None or isinstance(value, bool) else _cut(value, max(width, 12), at, dots)


def _cut(value: object, width: int, at: Path, dots: str) -> str:
    """`cut` for a value at any depth."""
    if isinstance(value, str):
        return _cut_string(value, width, at, dots)
    if isinstance(value, list | tuple):
        return _cut_list(value, width, at, dots)
    # Numbers of thousands of digits and `repr`s are shown by both ends.
    return _cut_plain(_plain(value), width, dots)


def _room_left(value: object, room: int) -> int:
    """Columns left of the room when the value is shown whole; negative as soon as it is too wide."""
    if isinstance(value, list | tuple):
        room -= 2 * max(len(value), 1)
        for item in value:
            if room < 0:
                break
            room = _room_left(item, room)
        return room
    if isinstance(value, str) and len(value) > room:
        return -1
    return room - measured(_plain(value))


def _cut_plain(shown: str, width: int, dots: str) -> str:
    """A text without structure, cut in the middle."""
    if measured(shown) <= width:
        return shown
    gap = f"{dots} {grouped(len(shown))} characters {dots}"
    ends = max(width - len(gap), 2)
    return shown[: ends - ends // 3] + gap + shown[len(shown) - ends // 3 :]


def _cut_string(value: str, width: int, at: Path, dots: str) -> str:
    """A string in quotes, cut in the middle, the character at `at` in sight."""
    if len(value) <= width:
        whole = _string(value)
        if measured(whole) <= width:
            return whole
    kept = _grown(
        len(value), at[0] if at else None, lambda shown: 2 + _spans_width(shown, len(value), value, dots), width
    )
    return '"' + "".join(_span_of_string(span, value, dots) for span in _spans(kept, len(value))) + '"'


def _spans_width(kept: Sequence[range], size: int, value: str, dots: str) -> int:
    """Columns that a string takes when only these ranges of it are shown."""
    return sum(measured(_span_of_string(span, value, dots)) for span in _spans(kept, size))


def _span_of_string(span: tuple[range, bool], value: str, dots: str) -> str:
    """Characters of one range, or what stands for those left out."""
    where, shown = span
    if shown:
        return _string(value[where.start : where.stop])[1:-1]
    return f"{dots} {grouped(len(where))} more {dots}"


def _cut_list(value: Sequence[object], width: int, at: Path, dots: str) -> str:
    """A list in brackets, cut by items, the item at `at` in sight and itself cut where it must be."""
    if _room_left(value, width) >= 0:
        return _plain(value)
    inner = max(width // 3, 12) if len(value) > 1 else max(width - 2, 12)
    known: dict[int, str] = {}

    def item(index: int) -> str:
        if index not in known:
            room = max(width - 34, width // 2, 12) if at and index == at[0] else inner
            known[index] = _cut(value[index], room, at[1:] if at and index == at[0] else (), dots)
        return known[index]

    def shown(kept: Sequence[range]) -> str:
        pieces = []
        for where, is_shown in _spans(kept, len(value)):
            if is_shown:
                pieces.append(", ".join(item(index) for index in where))
            else:
                before, after = (f"{dots} " if where.start else ""), ("" if where.stop == len(value) else f" {dots}")
                pieces.append(f"{before}{grouped(len(where))} more{after}")
        return "[" + ", ".join(pieces) + "]"

    return shown(_grown(len(value), at[0] if at else None, lambda kept: measured(shown(kept)), width))


def _grown(size: int, at: int | None, cost: Callable[[Sequence[range]], int], width: int) -> list[range]:
    """Ranges to show out of `size` items: around `at`, the beginning and the end, grown in turn while the cost fits.

    Without `at` the beginning gets three items for one at the end.
    """
    near = None if at is None or not 0 <= at < size else at

    def ranges(head: int, tail: int, low: int, high: int) -> list[range]:
        around = [] if near is None else [range(max(near - low, 0), min(near + high + 1, size))]
        return _merged([range(min(head, size)), range(max(size - tail, 0), size), *around])

    # Where not even both ends and the place fit, the end goes first, then the beginning.
    starts = [(1, 1, 0, 0), (1, 0, 0, 0)] + ([] if near is None else [(0, 0, 0, 0)])
    counts: tuple[int, ...] = next((start for start in starts if cost(ranges(*start)) <= width), starts[-1])
    best = ranges(*counts)
    steps = [0, 0, 0, 1] if near is None else [3, 2, 0, 3, 2, 1]
    while steps:
        for step in tuple(steps):
            trial = (*counts[:step], counts[step] + 1, *counts[step + 1 :])
            tried = ranges(*trial)
            if tried == best or cost(tried) > width:
                steps = [other for other in steps if other != step]
                break
            counts, best = trial, tried
    return best


def _merged(parts: list[range]) -> list[range]:
    """Ranges in order, those that touch made one."""
    merged: list[range] = []
    for part in sorted((p for p in parts if p), key=lambda p: p.start):
        if merged and part.start <= merged[-1].stop:
            merged[-1] = range(merged[-1].start, max(merged[-1].stop, part.stop))
        else:
            merged.append(part)
    return merged


def _spans(kept: Sequence[range], size: int) -> list[tuple[range, bool]]:
    """The ranges shown and the gaps between them, in order."""
    spans: list[tuple[range, bool]] = []
    done = 0
    for part in kept:
        if part.start > done:
            spans.append((range(done, part.start), False))
        spans.append((part, True))
        done = part.stop
    if done < size:
        spans.append((range(done, size), False))
    return spans


def difference(expected: object, got: object) -> Path | None:
    """Where two values differ first: indexes into lists and last into a string; () as wholes, None where they don't.

    Types count as the judge counts them: True is not 1, 1.0 is not 1.
    """
    if type(expected) is not type(got):
        return ()
    if isinstance(expected, list) and isinstance(got, list):
        for index, (left, right) in enumerate(zip(expected, got, strict=False)):
            inner = difference(left, right)
            if inner is not None:
                return (index, *inner)
        return None if len(expected) == len(got) else (min(len(expected), len(got)),)
    if isinstance(expected, str) and isinstance(got, str):
        pairs = enumerate(zip(expected, got, strict=False))
        first = next((index for index, (left, right) in pairs if left != right), min(len(expected), len(got)))
        return None if expected == got else (first,)
    return None if expected == got else ()
