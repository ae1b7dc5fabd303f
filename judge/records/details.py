"""The parts of a judgement that no query asks for, as one JSON text per attempt of bounded size.

Values that are too large (arguments, mostly) are replaced by `{"!": "dropped", "repr": "..."}`, the tagged form that
values without exact JSON have everywhere; long words keep their beginning. Cases have stable names, so a large one can
be built again.
"""

import json
import math
from typing import TypeVar

from judge.model.judgement import Failure, Judgement, Note

_T = TypeVar("_T")

CAP = 65_536
"""Characters (all ASCII) that the details of one attempt may take."""
_HEAD = 1_000
# Characters kept of a long text.
_NOTES = 20
# Notes kept; a judgement has a handful.
_ARGUMENTS = 64
# Parameters kept; no signature has more.


def write(judgement: Judgement) -> str:
    """JSON text of at most CAP characters. Never raises: what can't be written is replaced."""
    for room in (CAP, CAP // 4, CAP // 16, 256, 0):
        text = _dump(_content(judgement, room))
        if len(text) <= CAP:
            return text
    return _dump({"notes": [], "failure": None})


class Details:
    """What `read` finds in a JSON text, checked."""

    __slots__ = ("backend", "cases_digest", "failure", "limit_s", "notes", "python", "reference_s")

    def __init__(self, text: str) -> None:
        """Take the text. Raises ValueError when it isn't what `write` makes; missing parts get their neutral values."""
        try:
            content = json.loads(text, parse_constant=_no_constant)
        except RecursionError:
            raise ValueError("the details are nested too deeply") from None
        part = _Part(content)
        self.limit_s = part.number("limit_s")
        self.reference_s = part.number("reference_s")
        self.backend = part.words("backend")
        self.python = part.words("python")
        self.cases_digest = part.words("cases_digest")
        self.notes = tuple(_note(each) for each in part.sequence("notes"))
        self.failure = None if part.value("failure") is None else _failure(part.value("failure"))


def finite(number: float) -> float:
    """The number, or 0.0 for NaN and infinities, which neither JSON nor the database can carry."""
    return number if math.isfinite(number) else 0.0


def _content(judgement: Judgement, room: int) -> dict[str, object]:
    """Everything as JSON values, each at most about `room` characters."""
    return {
        "limit_s": finite(judgement.limit_s),
        "reference_s": finite(judgement.reference_s),
        "backend": _words(judgement.backend, room),
        "python": _words(judgement.python, room),
        "cases_digest": _words(judgement.cases_digest, room),
        "failure": None if judgement.failure is None else _failure_content(judgement.failure, room),
        "notes": [[_words(n.kind, room), n.line, _words(n.message, room)] for n in judgement.notes[:_NOTES]],
    }


def _failure_content(failure: Failure, room: int) -> dict[str, object]:
    """A failure as JSON values."""
    names = list(failure.arguments)[:_ARGUMENTS]
    return {
        "case": _words(failure.case, room),
        "arguments": {_words(name, room): _value(failure.arguments[name], room) for name in names},
        "expected": _value(failure.expected, room),
        "got": _value(failure.got, room),
        "answered": failure.answered,
        "stdout": _words(failure.stdout, room),
        "printed_bytes": failure.printed_bytes,
        "message": _words(failure.message, room),
        "line": failure.line,
        "source_line": None if failure.source_line is None else _words(failure.source_line, room),
    }


def _value(value: object, room: int) -> object:
    """The value where its JSON fits into the room, else a tagged object that says what was there."""
    least = len(value) if isinstance(value, str) else 2 * len(value) if isinstance(value, list | dict) else 0
    if least > max(room, 128):  # too large for certain: not worth the writing
        return _dropped(value)
    try:
        size = len(_dump(value))
    except (ValueError, TypeError, RecursionError):  # no JSON, more digits than Python writes, nested too deeply
        return _dropped(value)
    return value if size <= max(room, 128) else _dropped(value)


def _dropped(value: object) -> dict[str, str]:
    """What stands in a large value's place."""
    size = f" of {len(value):,}" if isinstance(value, list | str | dict) else ""
    return {"!": "dropped", "repr": f"{type(value).__name__[:100]}{size}, not kept in the record"}


def _words(text: str, room: int) -> str:
    """The text where its JSON fits into the room, else its beginning and how much is missing."""
    room = max(room, 1_200)
    if len(text) <= room and len(_dump(text)) <= room:
        return text
    kept = min(_HEAD, room // 12)  # a character takes at most 12 in JSON
    return f"{text[:kept]}... ({len(text) - kept:,} more characters)"


def _dump(value: object) -> str:
    """Compact ASCII JSON; lone surrogates become escapes."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def _no_constant(name: str) -> object:
    """Refuse NaN and infinities."""
    raise ValueError(f"{name} is no JSON")


class _Part:
    """A JSON object whose members are read with their types checked; missing ones are neutral."""

    __slots__ = ("_content",)

    def __init__(self, content: object) -> None:
        """Take the object. Raises ValueError when it is none."""
        if type(content) is not dict:
            raise ValueError("the details are no JSON object")
        self._content: dict[str, object] = content

    def value(self, name: str) -> object:
        """Any member, None when missing."""
        return self._content.get(name)

    def words(self, name: str) -> str:
        """A text, empty when missing."""
        return self._typed(name, str, "")

    def number(self, name: str) -> float:
        """A number, 0.0 when missing."""
        value = self._content.get(name, 0.0)
        if type(value) is int:
            value = float(value)
        if type(value) is not float:
            raise ValueError(f"{name} is no number")
        return value

    def whole(self, name: str) -> int:
        """A whole number, 0 when missing."""
        return self._typed(name, int, 0)

    def sequence(self, name: str) -> list[object]:
        """An array, empty when missing."""
        return self._typed(name, list, [])

    def members(self, name: str) -> dict[str, object]:
        """An object, empty when missing."""
        return self._typed(name, dict, {})

    def truth(self, name: str) -> bool:
        """True or false, false when missing."""
        return self._typed(name, bool, False)

    def _typed(self, name: str, kind: type[_T], missing: _T) -> _T:
        value = self._content.get(name, missing)
        if type(value) is not kind:
            raise ValueError(f"{name} is no {kind.__name__}")
        return value


def _note(content: object) -> Note:
    """A note from `[kind, line, message]`."""
    if type(content) is not list or len(content) != 3:
        raise ValueError("a note is no array of three")
    kind, line, message = content
    if type(kind) is not str or type(message) is not str:
        raise ValueError("a note has no words")
    return Note(kind, _line(line), message)


def _failure(content: object) -> Failure:
    """A failure from its object."""
    part = _Part(content)
    text = part.value("source_line")
    return Failure(
        case=part.words("case"),
        arguments=part.members("arguments"),
        expected=part.value("expected"),
        got=part.value("got"),
        answered=part.truth("answered"),
        stdout=part.words("stdout"),
        printed_bytes=part.whole("printed_bytes"),
        message=part.words("message"),
        line=_line(part.value("line")),
        source_line=None if text is None else part.words("source_line"),
    )


def _line(value: object) -> int | None:
    """A line's number or None."""
    if value is not None and type(value) is not int:
        raise ValueError("a line is no whole number")
    return value
