"""Keep attempts and ask for them: what the rest of the judge sees of the record.

A verdict may be shown once `Records.keep` has returned: then the attempt and its source are in the file, and no kill of
the judge loses them.
"""

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from judge.errors import UsageError
from judge.model.judgement import Attempt, Judgement
from judge.model.progress import Status, Tally
from judge.model.verdict import Verdict
from judge.records import sequence
from judge.records.database import Database, Row, open_database
from judge.records.rows import (
    ENTRY_BY_NUMBER,
    AttemptRow,
    attempt_from,
    entry_from,
    entry_of,
    exactly,
    insert_entry,
    insert_source,
    micros,
    moment,
    path_column,
    path_from,
)

FILE = "attempts.db"

_HISTORY = """
    SELECT id, uid, problem, path, verdict, passed, total, time_s, memory_bytes, at_us, unchanged
    FROM attempts ORDER BY at_us DESC, id DESC LIMIT ?"""

_HISTORY_OF_ONE = """
    SELECT id, uid, problem, path, verdict, passed, total, time_s, memory_bytes, at_us, unchanged
    FROM attempts WHERE problem = ? ORDER BY at_us DESC, id DESC LIMIT ?"""

_BY_NUMBER = """
    SELECT id, uid, problem, path, verdict, passed, total, time_s, memory_bytes, at_us, unchanged
    FROM attempts WHERE id = ?"""

_TALLIES = """
    SELECT problem, SUM(unchanged = 0), SUM(unchanged = 0 AND verdict = 'AC'), MIN(at_us),
        MIN(CASE WHEN verdict = 'AC' THEN at_us END),
        (SELECT verdict FROM counted AS one WHERE one.problem = every.problem ORDER BY at_us, id LIMIT 1)
    FROM counted AS every GROUP BY problem ORDER BY problem"""


class RecordFacts(NamedTuple):
    """The record itself, for `judge doctor`."""

    path: Path
    attempts: int
    schema: int
    size_bytes: int
    """Of the file and its log; 0 where there is none yet."""
    complaint: str | None
    """What is wrong with the file, None when it is sound."""


class Records:
    """The open record. A context manager; no method may be called after `close`."""

    __slots__ = ("database",)

    def __init__(self, database: Database) -> None:
        """Take an open database; use `Records.open`."""
        self.database = database

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> "Records":
        """Open the record below a folder, made or migrated where needed.

        Args:
            folder: Holds `attempts.db`; made when missing.
            create: With False nothing is made where there is no record yet: an empty one in memory stands in for it,
                which suits commands that only read.

        Raises:
            CannotJudge: The file is damaged, of another program, newer, locked for too long, or can't be written.
        """
        return cls(open_database(folder / FILE, create=create))

    def leave(self) -> None:
        """Instead of `close`, right before the process ends by `os._exit`: saves two syncs of the disk."""
        self.database.leave()

    def close(self) -> None:
        """Close the file. Raises CannotJudge."""
        self.database.close()

    def __enter__(self) -> "Records":
        """The record itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def keep(self, judgement: Judgement, at: datetime) -> Attempt:
        """Keep a judgement with its source; committed before this returns.

        IE is kept but counts nowhere: it is never a first try nor unchanged, and the next attempt doesn't see it.

        Args:
            judgement: What was judged; never one over the samples only, those are `unrecorded`.
            at: When, with a zone.

        Raises:
            CannotJudge: It could not be kept; the record is as before.
            ValueError: The judgement is over the samples only, or the time has no zone.
        """
        if judgement.samples_only:
            raise ValueError("a run over the samples only is not recorded")
        entry = entry_of(judgement, at, os.urandom(16))
        body = judgement.submission.source
        counts = judgement.verdict is not Verdict.IE
        database = self.database
        with database.writing():
            before = sequence.previous(database, entry.problem, body)
            same = before is not None and before.same
            source = before.source if before is not None and before.same else insert_source(database, body)
            number = insert_entry(database, entry, source, unchanged=same and counts)
            if counts and before is not None and before.at_us > entry.at_us:  # the clock went back
                sequence.settle(database, entry.problem)
                same = self._row(number).unchanged
            first = counts and sequence.first_try(database, entry.problem) == number
        return Attempt(number, entry.uid.hex(), moment(entry.at_us).isoformat(), judgement, first, same and counts)

    def keep_source(self, problem: str, path: str, source: bytes, at: datetime) -> None:
        """Keep the source of a solution that is about to be replaced; committed before this returns.

        Args:
            problem: Its slug.
            path: The file as the user names it.
            source: The file's bytes.
            at: When, with a zone.

        Raises:
            CannotJudge: It could not be kept, so the file must stay.
            ValueError: The time has no zone.
        """
        values = (os.urandom(16), micros(at), problem, path_column(path))
        with self.database.writing():
            number = insert_source(self.database, source)
            self.database.insert(
                "INSERT INTO replaced (uid, at_us, problem, path, source) VALUES (?, ?, ?, ?, ?)", (*values, number)
            )

    def replaced(self, problem: str) -> list[tuple[datetime, str, bytes]]:
        """Sources that `keep_source` kept of a problem, newest first: when, path, bytes. Raises CannotJudge."""
        rows = self.database.rows(
            "SELECT at_us, path, body FROM replaced JOIN sources ON sources.id = source"
            " WHERE problem = ? ORDER BY at_us DESC, replaced.id DESC",
            (problem,),
        )
        with self.database.converting():
            return [(moment(at_us), path_from(path), exactly(bytes, body)) for at_us, path, body in rows]

    def history(self, problem: str | None = None, limit: int | None = None) -> list[AttemptRow]:
        """Attempts, newest first, of one problem or all; at most `limit` of them. Raises CannotJudge."""
        most = -1 if limit is None else limit
        if problem is None:
            rows = self.database.rows(_HISTORY, (most,))
        else:
            rows = self.database.rows(_HISTORY_OF_ONE, (problem, most))
        return self._shown(rows, sequence.first_tries(self.database) if rows else frozenset())

    def attempt(self, number: int) -> Attempt:
        """A whole attempt; values too large for the record are replaced as judge.records.details says.

        Raises:
            UsageError: There is no such attempt.
            CannotJudge: The record can't be read.
        """
        row = self._row(number)
        columns = self.database.first(ENTRY_BY_NUMBER, (number,))
        body = self.source(number)
        with self.database.converting():
            entry = entry_from(columns or ())
            return attempt_from(number, entry, body, first_try=row.first_try, unchanged=row.unchanged)

    def source(self, number: int) -> bytes:
        """The source of an attempt.

        Raises:
            UsageError: There is no such attempt.
            CannotJudge: The record can't be read.
        """
        row = self.database.first(
            "SELECT (SELECT body FROM sources WHERE sources.id = source) FROM attempts WHERE id = ?", (number,)
        )
        if row is None:
            raise _no_attempt(number)
        with self.database.converting():
            return exactly(bytes, row[0])

    def last_problem(self) -> str | None:
        """Slug of the problem attempted last, IE included; None without attempts. Raises CannotJudge."""
        row = self.database.first("SELECT problem FROM attempts ORDER BY at_us DESC, id DESC LIMIT 1")
        with self.database.converting():
            return None if row is None else exactly(str, row[0])

    def statuses(self) -> Mapping[str, Status]:
        """Status of every problem attempted, by slug; all others are new. Raises CannotJudge."""
        return MappingProxyType({slug: Status.SOLVED if solved else Status.TRIED for slug, solved in self._statuses()})

    def tallies(self) -> list[Tally]:
        """The sums of every problem attempted, in the slugs' order. Raises CannotJudge."""
        rows = self.database.rows(_TALLIES)
        with self.database.converting():
            return [
                Tally(
                    problem=exactly(str, problem),
                    attempts=exactly(int, attempts),
                    accepted=exactly(int, accepted),
                    first_accepted=first == Verdict.AC,
                    first_at=moment(first_us),
                    solved_at=None if solved_us is None else moment(solved_us),
                )
                for problem, attempts, accepted, first_us, solved_us, first in rows
            ]

    def facts(self) -> RecordFacts:
        """The record's size and health; reads the whole file. Raises CannotJudge when it can't be read at all."""
        path = self.database.path
        files = [path, Path(f"{path}-wal")]
        row = self.database.first("SELECT COUNT(*) FROM attempts") or (0,)
        return RecordFacts(
            path=path,
            attempts=row[0],
            schema=self.database.schema,
            size_bytes=sum(file.stat().st_size for file in files if file.exists()),
            complaint=self.database.complaint(),
        )

    def _statuses(self) -> list[tuple[str, bool]]:
        """Slug and whether it was ever AC, of every problem with a counted attempt."""
        rows = self.database.rows("SELECT problem, MAX(verdict = 'AC') FROM counted GROUP BY problem")
        with self.database.converting():
            return [(exactly(str, slug), bool(solved)) for slug, solved in rows]

    def _row(self, number: int) -> AttemptRow:
        """One line of the history by its number. Raises UsageError when there is none."""
        rows = self.database.rows(_BY_NUMBER, (number,))
        if not rows:
            raise _no_attempt(number)
        with self.database.converting():
            problem = exactly(str, rows[0][2])
        first = sequence.first_try(self.database, problem)
        return self._shown(rows, frozenset() if first is None else frozenset({first}))[0]

    def _shown(self, rows: list[Row], first_tries: frozenset[int]) -> list[AttemptRow]:
        """Lines of the history from their columns."""
        with self.database.converting():
            return [
                AttemptRow(
                    id=exactly(int, number),
                    uid=exactly(bytes, uid).hex(),
                    problem=exactly(str, problem),
                    path=path_from(path),
                    verdict=Verdict(verdict),
                    passed=exactly(int, passed),
                    total=exactly(int, total),
                    time_s=exactly(float, time_s),
                    memory_bytes=exactly(int, memory_bytes),
                    at=moment(at_us).isoformat(),
                    first_try=number in first_tries,
                    unchanged=bool(unchanged),
                )
                for number, uid, problem, path, verdict, passed, total, time_s, memory_bytes, at_us, unchanged in rows
            ]


def unrecorded(judgement: Judgement, at: datetime) -> Attempt:
    """The attempt of a judgement that is deliberately not kept: no file is touched. Raises ValueError without zone."""
    return Attempt(None, None, moment(micros(at)).isoformat(), judgement, first_try=False, unchanged=False)


def _no_attempt(number: int) -> UsageError:
    """The error for a number that no attempt has."""
    return UsageError(
        f"there is no attempt {number} in the record", hint="judge history lists them", code="unknown_attempt"
    )
