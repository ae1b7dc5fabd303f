"""Attempts as the database holds them: the column values of one row, in and out."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple, TypeVar

from judge.model.judgement import Attempt, Judgement, Submission
from judge.model.verdict import Verdict
from judge.records import details
from judge.records.database import Database, Row, Value

_T = TypeVar("_T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_ODD = "surrogatepass"
# File names are any bytes and reach Python with surrogates in them; this way they come back as they were.

ENTRY_BY_NUMBER = """
    SELECT uid, at_us, problem, path, verdict, passed, total, time_s, memory_bytes, details
    FROM attempts WHERE id = ?"""
"""Query of the columns that `entry_from` takes."""

_INSERT = """
    INSERT INTO attempts (
        uid, at_us, problem, path, verdict, passed, total, time_s, memory_bytes, details, source, unchanged
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


class AttemptEntry(NamedTuple):
    """What an attempt is, without what follows from its place among the others."""

    uid: bytes
    """16 random bytes."""
    at_us: int
    """Microseconds since 1970 UTC."""
    problem: str
    path: str
    verdict: str
    passed: int
    total: int
    time_s: float
    memory_bytes: int
    details: str
    """JSON text, see judge.records.details."""


class AttemptRow(NamedTuple):
    """One line of the history."""

    id: int
    """Number in this record."""
    uid: str
    """32 hexadecimal digits, unique everywhere."""
    problem: str
    path: str
    """The file as the user named it."""
    verdict: Verdict
    passed: int
    total: int
    time_s: float
    """CPU seconds of the slowest case."""
    memory_bytes: int
    at: str
    """ISO 8601 with offset, UTC."""
    first_try: bool
    """Whether it is the first attempt at its problem (IE never is)."""
    unchanged: bool
    """Same source as the attempt before it."""


def micros(at: datetime) -> int:
    """Microseconds since 1970 UTC. Raises ValueError when the time has no zone."""
    if at.tzinfo is None:
        raise ValueError("a time in the record needs a zone")
    return (at - _EPOCH) // _MICROSECOND


def moment(at_us: int) -> datetime:
    """The time with zone UTC. Raises OverflowError beyond the calendar."""
    return _EPOCH + timedelta(microseconds=at_us)


def entry_of(judgement: Judgement, at: datetime, uid: bytes) -> AttemptEntry:
    """The column values of a judgement. Raises ValueError when the time has no zone."""
    return AttemptEntry(
        uid=uid,
        at_us=micros(at),
        problem=judgement.submission.problem,
        path=judgement.submission.path,
        verdict=str(judgement.verdict),
        passed=judgement.passed,
        total=judgement.total,
        time_s=details.finite(judgement.time_s),
        memory_bytes=max(0, judgement.memory_bytes),
        details=details.write(judgement),
    )


def path_column(path: str) -> bytes:
    """A path as its column holds it."""
    return path.encode("utf-8", _ODD)


def entry_from(row: Row) -> AttemptEntry:
    """An entry from its columns in order. Raises ValueError or TypeError when a value can't be right."""
    uid, at_us, problem, path, verdict, passed, total, time_s, memory_bytes, text = row
    return AttemptEntry(
        uid=exactly(bytes, uid),
        at_us=exactly(int, at_us),
        problem=exactly(str, problem),
        path=path_from(path),
        verdict=Verdict(exactly(str, verdict)).value,
        passed=exactly(int, passed),
        total=exactly(int, total),
        time_s=exactly(float, time_s),
        memory_bytes=exactly(int, memory_bytes),
        details=exactly(str, text),
    )


def path_from(column: Value) -> str:
    """A path from its column. Raises ValueError or TypeError when it can't be right."""
    return exactly(bytes, column).decode("utf-8", _ODD)


def attempt_from(number: int, entry: AttemptEntry, source: bytes, *, first_try: bool, unchanged: bool) -> Attempt:
    """The attempt that an entry stands for. Raises ValueError or OverflowError when a value can't be right."""
    more = details.Details(entry.details)
    judgement = Judgement(
        submission=Submission(entry.problem, entry.path, source),
        verdict=Verdict(entry.verdict),
        passed=entry.passed,
        total=entry.total,
        time_s=entry.time_s,
        limit_s=more.limit_s,
        reference_s=more.reference_s,
        memory_bytes=entry.memory_bytes,
        backend=more.backend,
        python=more.python,
        failure=more.failure,
        notes=more.notes,
        cases_digest=more.cases_digest,
    )
    return Attempt(number, entry.uid.hex(), moment(entry.at_us).isoformat(), judgement, first_try, unchanged)


def insert_source(database: Database, body: bytes) -> int:
    """Keep a source's bytes and give its number. Raises CannotJudge."""
    return database.insert("INSERT INTO sources (body) VALUES (?)", (body,))


def insert_entry(database: Database, entry: AttemptEntry, source: int, *, unchanged: bool) -> int:
    """Insert an attempt inside of a transaction and give its number. Raises CannotJudge."""
    path = path_column(entry.path)
    columns = (*entry[:3], path, *entry[4:])
    return database.insert(_INSERT, (*columns, source, unchanged))


def exactly(kind: type[_T], value: object) -> _T:
    """The value, which must be of just this type. Raises TypeError."""
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected, {type(value).__name__} found")
    return value
