"""One row of the record as one line of an export, and back with everything checked.

A line is a JSON object with `kind` (attempt, replaced, plan, work), `uid` and `at`; sources are base64. Lines are
ASCII; odd characters of file names are escapes.
"""

import json
import math
import re
from base64 import b64decode, b64encode
from datetime import date, datetime
from typing import NamedTuple, assert_never

from judge.model.progress import Track
from judge.model.verdict import Verdict
from judge.records.details import Details
from judge.records.rows import AttemptEntry, micros, moment

_UID = re.compile(r"[0-9a-f]{32}")
_LARGEST = 2**63 - 1
# SQLite's integers have 64 bits.


class AttemptLine(NamedTuple):
    """An attempt with its source."""

    entry: AttemptEntry
    source: bytes


class ReplacedLine(NamedTuple):
    """A source whose file an empty stub took."""

    uid: bytes
    at_us: int
    problem: str
    path: str
    source: bytes


class PlanLine(NamedTuple):
    """Something that happened to the plan."""

    uid: bytes
    at_us: int
    event: str
    value: str


class WorkLine(NamedTuple):
    """Other work done."""

    uid: bytes
    at_us: int
    track: str
    done: int


Line = AttemptLine | ReplacedLine | PlanLine | WorkLine


def write(line: Line) -> str:
    """The line's text without its end. Raises ValueError or OverflowError when a value can't be right."""
    content: dict[str, object]
    match line:
        case AttemptLine(entry, source):
            content = {
                **_begin("attempt", entry.uid, entry.at_us),
                "problem": entry.problem,
                "file": entry.path,
                "verdict": entry.verdict,
                "passed": entry.passed,
                "total": entry.total,
                "time_s": entry.time_s,
                "memory_bytes": entry.memory_bytes,
                "details": json.loads(entry.details),
                "source": b64encode(source).decode("ascii"),
            }
        case ReplacedLine(uid, at_us, problem, path, source):
            content = {
                **_begin("replaced", uid, at_us),
                "problem": problem,
                "file": path,
                "source": b64encode(source).decode("ascii"),
            }
        case PlanLine(uid, at_us, event, value):
            content = {**_begin("plan", uid, at_us), "event": event, "value": value}
        case WorkLine(uid, at_us, track, done):
            content = {**_begin("work", uid, at_us), "track": track, "done": done}
        case _:
            assert_never(line)
    return compact(content)


def read(text: bytes) -> Line:
    """The row of a line. Raises ValueError with what is wrong in words."""
    part = _Part(parse(text))
    kind = part.words("kind")
    match kind:
        case "attempt":
            return _read_attempt(part)
        case "replaced":
            return ReplacedLine(part.uid(), part.at_us(), part.slug(), part.words("file"), part.source())
        case "plan":
            return _read_plan(part)
        case "work":
            track = Track(part.words("track")).value
            return WorkLine(part.uid(), part.at_us(), track, part.whole("done"))
        case _:
            raise ValueError(f"kind {kind!r} is unknown")


def parse(text: bytes) -> dict[str, object]:
    """The JSON object of a line. Raises ValueError."""
    try:
        content = json.loads(text.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON ({error.msg} at character {error.pos + 1})") from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if type(content) is not dict:
        raise ValueError("it is no JSON object")
    return content


def compact(content: object) -> str:
    """ASCII JSON without spaces. Raises ValueError on NaN and infinities."""
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def _begin(kind: str, uid: bytes, at_us: int) -> dict[str, object]:
    """The members that every line has."""
    return {"kind": kind, "uid": uid.hex(), "at": moment(at_us).isoformat()}


def _read_attempt(part: "_Part") -> AttemptLine:
    """An attempt from its line."""
    verdict = part.words("verdict")
    if verdict not in {each.value for each in Verdict}:
        raise ValueError(f"verdict {verdict!r} is unknown")
    details = compact(part.value("details"))
    Details(details)
    entry = AttemptEntry(
        uid=part.uid(),
        at_us=part.at_us(),
        problem=part.slug(),
        path=part.words("file"),
        verdict=verdict,
        passed=part.whole("passed"),
        total=part.whole("total"),
        time_s=part.seconds("time_s"),
        memory_bytes=part.whole("memory_bytes"),
        details=details,
    )
    return AttemptLine(entry, part.source())


def _read_plan(part: "_Part") -> PlanLine:
    """A plan event from its line."""
    event, value = part.words("event"), part.words("value")
    if event == "start":
        date.fromisoformat(value)
    return PlanLine(part.uid(), part.at_us(), event, value)


class _Part:
    """The members of a line, each read with its type checked. All methods raise ValueError."""

    __slots__ = ("_content",)

    def __init__(self, content: dict[str, object]) -> None:
        """Take the line's object."""
        self._content = content

    def value(self, name: str) -> object:
        """Any member."""
        if name not in self._content:
            raise ValueError(f"{name} is missing")
        return self._content[name]

    def words(self, name: str) -> str:
        """A text."""
        value = self.value(name)
        if type(value) is not str:
            raise ValueError(f"{name} is no text")
        return value

    def slug(self) -> str:
        """The problem's slug: not empty, no lone surrogates."""
        value = self.words("problem")
        if not value or not value.isprintable():
            raise ValueError(f"problem {value!r} is no slug")
        return value

    def whole(self, name: str) -> int:
        """A whole number that isn't negative."""
        value = self.value(name)
        if type(value) is not int or not 0 <= value <= _LARGEST:
            raise ValueError(f"{name} is no whole number from 0")
        return value

    def seconds(self, name: str) -> float:
        """A finite number that isn't negative."""
        value = self.value(name)
        if type(value) not in (int, float) or not 0 <= float(str(value)) < math.inf:
            raise ValueError(f"{name} is no number of seconds")
        return float(str(value))

    def uid(self) -> bytes:
        """The id that is unique everywhere."""
        value = self.words("uid")
        if not _UID.fullmatch(value):
            raise ValueError("uid is not 32 hexadecimal digits")
        return bytes.fromhex(value)

    def at_us(self) -> int:
        """The time."""
        value = self.words("at")
        try:
            at_us = micros(datetime.fromisoformat(value))
            moment(at_us)  # its zone may put it before the first year
        except (ValueError, OverflowError):
            raise ValueError("at is no time with a zone") from None
        return at_us

    def source(self) -> bytes:
        """The source's bytes."""
        value = self.words("source")
        try:
            return b64decode(value, validate=True)
        except ValueError:
            raise ValueError("source is no base64") from None
