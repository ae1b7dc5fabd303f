"""What follows from the order of attempts: which one was the first at its problem, and which ones changed nothing.

An attempt counts unless its verdict is IE, the judge's own fault (view `counted`). Attempts are ordered by time, then
by number. The first counted one of a problem is its first try: asked for when read, so that merging records can't make
it wrong. Whether one has the same source as the counted one before it is stored, as statistics over a million attempts
can't compare sources; it is settled anew for a problem where an attempt arrives out of order.
"""

from typing import NamedTuple

from judge.records.database import Database
from judge.records.rows import exactly

_PREVIOUS = """
    SELECT at_us, source, (SELECT body = ? FROM sources WHERE sources.id = source) FROM counted
    WHERE problem = ? ORDER BY at_us DESC, id DESC LIMIT 1"""

_FIRST = "SELECT id FROM counted WHERE problem = ? ORDER BY at_us, id LIMIT 1"

# Jumps from problem to problem in the index, whatever the number of attempts.
_FIRSTS = """
    WITH RECURSIVE each(problem) AS (
        SELECT MIN(problem) FROM attempts
        UNION ALL
        SELECT (SELECT MIN(problem) FROM attempts WHERE attempts.problem > each.problem)
        FROM each WHERE problem IS NOT NULL
    )
    SELECT (SELECT id FROM counted WHERE counted.problem = each.problem ORDER BY at_us, id LIMIT 1) AS first
    FROM each WHERE problem IS NOT NULL AND first IS NOT NULL"""

_IN_ORDER = """
    SELECT counted.id, source, body, unchanged FROM counted JOIN sources ON sources.id = source
    WHERE problem = ? ORDER BY at_us, counted.id"""


class Previous(NamedTuple):
    """The newest counted attempt of a problem."""

    at_us: int
    source: int
    """Number of its source."""
    same: bool
    """Whether that source equals the bytes asked about."""


def previous(database: Database, problem: str, body: bytes) -> Previous | None:
    """The newest counted attempt at a problem, compared with a source; None without one. Raises CannotJudge."""
    row = database.first(_PREVIOUS, (body, problem))
    with database.converting():
        return None if row is None else Previous(exactly(int, row[0]), exactly(int, row[1]), bool(row[2]))


def first_try(database: Database, problem: str) -> int | None:
    """Number of the first counted attempt at a problem, None without one. Raises CannotJudge."""
    row = database.first(_FIRST, (problem,))
    with database.converting():
        return None if row is None else exactly(int, row[0])


def first_tries(database: Database) -> frozenset[int]:
    """Numbers of the first counted attempts of all problems. Raises CannotJudge."""
    return frozenset(row[0] for row in database.each(_FIRSTS))


def settle(database: Database, problem: str) -> None:
    """Mark anew which attempts at a problem changed nothing, inside of a transaction. Raises CannotJudge."""
    wrong: list[tuple[bool, int]] = []
    last: tuple[int, bytes] | None = None
    for number, source, body, marked in database.each(_IN_ORDER, (problem,)):
        same = last is not None and (last[0] == source or last[1] == body)
        if same != bool(marked):
            wrong.append((same, number))
        last = (source, body)
    database.change("UPDATE attempts SET unchanged = ? WHERE id = ?", wrong)
