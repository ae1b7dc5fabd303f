"""Carry records from machine to machine: JSON Lines out, and in again.

The first line is a header with the schema and the number of lines that follow, so that a file cut short is noticed.
Every row has an id that is unique everywhere: importing twice is importing once, and two machines that import each
other's export hold the same.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from judge.errors import UsageError
from judge.records import sequence
from judge.records.attempts import Records
from judge.records.database import Database
from judge.records.lines import AttemptLine, Line, PlanLine, ReplacedLine, WorkLine, compact, parse, read, write
from judge.records.rows import entry_from, exactly, insert_entry, insert_source, path_column, path_from

FORMAT = "judge-records"
SCHEMA = 1
"""Of the export's lines; the database has its own."""

_ATTEMPTS = """
    SELECT uid, at_us, problem, path, verdict, passed, total, time_s, memory_bytes, details,
        (SELECT body FROM sources WHERE sources.id = source)
    FROM attempts ORDER BY at_us, id"""
_REPLACED = """
    SELECT uid, at_us, problem, path, (SELECT body FROM sources WHERE sources.id = source)
    FROM replaced ORDER BY at_us, id"""
_PLAN = "SELECT uid, at_us, event, value FROM plan_events ORDER BY at_us, id"
_WORK = "SELECT uid, at_us, track, done FROM work_log ORDER BY at_us, id"
_SIZE = """
    SELECT (SELECT COUNT(*) FROM attempts) + (SELECT COUNT(*) FROM replaced)
        + (SELECT COUNT(*) FROM plan_events) + (SELECT COUNT(*) FROM work_log)"""


class Imported(NamedTuple):
    """What an import did."""

    added: int
    known: int
    """Rows that the record already had."""


def export_records(records: Records, stream: TextIO) -> int:
    """Write everything in the record as JSON Lines, oldest first, and give the number of rows.

    Raises:
        CannotJudge: The record can't be read.
        OSError: The stream can't be written.
    """
    database = records.database
    with database.reading():
        (size,) = database.first(_SIZE) or (0,)
        stream.write(compact({"format": FORMAT, "schema": SCHEMA, "lines": size}) + "\n")
        for line in _stored(database):
            with database.converting():
                text = write(line)
            stream.write(text + "\n")
    return exactly(int, size)


def import_records(records: Records, path: Path) -> Imported:
    """Take in an export that isn't all known yet; all of it or, on any error, nothing.

    Args:
        records: The open record.
        path: A regular file, as it is read twice: checked to its end before the record is touched.

    Raises:
        UsageError: The file can't be read, or a line is wrong (its number is named).
        CannotJudge: The record can't be written.
    """
    for _ in _lines(path):
        pass
    added = known = 0
    keeper = _Keeper(records.database)
    with records.database.writing():
        for line in _lines(path):
            if keeper.keep(line):
                added += 1
            else:
                known += 1
        keeper.finish()
    return Imported(added, known)


def _stored(database: Database) -> Iterator[Line]:
    """All rows, kind by kind, each oldest first."""
    for *columns, body in database.each(_ATTEMPTS):
        with database.converting():
            line: Line = AttemptLine(entry_from(tuple(columns)), exactly(bytes, body))
        yield line
    for uid, at_us, problem, path, body in database.each(_REPLACED):
        with database.converting():
            line = ReplacedLine(uid, at_us, problem, path_from(path), exactly(bytes, body))
        yield line
    yield from (PlanLine(*row) for row in database.each(_PLAN))
    yield from (WorkLine(*row) for row in database.each(_WORK))


def _lines(path: Path) -> Iterator[Line]:
    """The rows of an export, one by one. Raises UsageError."""
    try:
        with path.open("rb") as file:
            promised = _header(path, file.readline())
            number = 1
            for number, text in enumerate(file, 2):
                try:
                    line = read(text)
                except (ValueError, OverflowError) as error:
                    raise _bad_line(path, number, str(error)) from None
                yield line
    except OSError as error:
        raise UsageError(
            f"{path} can't be read ({error.strerror or error}); nothing was imported", code="import_unreadable"
        ) from error
    if number - 1 != promised:
        raise UsageError(
            f"{path} has {number - 1} lines after its header, which promises {promised}; nothing was imported",
            hint="it was cut short or edited: export it again",
            code="import_incomplete",
        )


def _header(path: Path, text: bytes) -> int:
    """The number of lines that the header promises. Raises UsageError."""
    try:
        content = parse(text)
    except ValueError:
        content = {}
    schema, size = content.get("schema"), content.get("lines")
    if content.get("format") != FORMAT or type(schema) is not int or type(size) is not int:
        raise UsageError(
            f"{path} is no export of judge records (line 1 is not its header); nothing was imported",
            hint="judge export writes one",
            code="import_format",
        )
    if schema != SCHEMA:
        raise UsageError(
            f"{path} is an export of schema {schema}, this judge knows {SCHEMA}; nothing was imported",
            hint="update the judge",
            code="import_newer",
        )
    return size


def _bad_line(path: Path, number: int, reason: str) -> UsageError:
    """The error for a line that can't be taken."""
    return UsageError(
        f"{path}:{number}: {reason}; nothing was imported",
        hint="correct or remove the line (and the count in line 1), or export it again",
        code="import_line",
    )


class _Keeper:
    """Inserts rows inside of one transaction; remembers what must be settled at its end."""

    __slots__ = ("_database", "_last", "_touched")

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database
        self._touched: set[str] = set()
        # Newest source inserted of each problem: attempts in a row with the same bytes share one.
        self._last: dict[str, tuple[bytes, int]] = {}

    def keep(self, line: Line) -> bool:
        """Insert a row unless it is known; says whether it was inserted."""
        match line:
            case AttemptLine(entry, source):
                if self._has("SELECT 1 FROM attempts WHERE uid = ?", entry.uid):
                    return False
                insert_entry(self._database, entry, self._source(entry.problem, source), unchanged=False)
                self._touched.add(entry.problem)
            case ReplacedLine(uid, at_us, problem, path, source):
                if self._has("SELECT 1 FROM replaced WHERE uid = ?", uid):
                    return False
                self._database.insert(
                    "INSERT INTO replaced (uid, at_us, problem, path, source) VALUES (?, ?, ?, ?, ?)",
                    (uid, at_us, problem, path_column(path), insert_source(self._database, source)),
                )
            case PlanLine(uid):
                if self._has("SELECT 1 FROM plan_events WHERE uid = ?", uid):
                    return False
                self._database.insert("INSERT INTO plan_events (uid, at_us, event, value) VALUES (?, ?, ?, ?)", line)
            case WorkLine(uid):
                if self._has("SELECT 1 FROM work_log WHERE uid = ?", uid):
                    return False
                self._database.insert("INSERT INTO work_log (uid, at_us, track, done) VALUES (?, ?, ?, ?)", line)
        return True

    def finish(self) -> None:
        """Mark anew what changed nothing, in every problem that got an attempt."""
        for problem in sorted(self._touched):
            sequence.settle(self._database, problem)

    def _has(self, query: str, uid: bytes) -> bool:
        """Whether a row with this id is there."""
        return self._database.first(query, (uid,)) is not None

    def _source(self, problem: str, body: bytes) -> int:
        """Number of a source, inserted unless it is the same as the problem's last one."""
        last = self._last.get(problem)
        if last is None or last[0] != body:
            last = self._last[problem] = (body, insert_source(self._database, body))
        return last[1]
