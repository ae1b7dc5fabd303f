"""What the records say of practice so far: rows that the records give and the statistics take."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Track(StrEnum):
    """The four kinds of work that the plan counts."""

    CODING = "coding"
    CONCEPTS = "concepts"
    DESIGNS = "designs"
    STORIES = "stories"


class Status(StrEnum):
    """How far the user is with a problem. Attempts with IE are nobody's attempts."""

    NEW = "new"
    TRIED = "tried"
    SOLVED = "solved"


class Tally(NamedTuple):
    """All attempts at one problem, summed; IE never counts. Times with zone UTC."""

    problem: str
    """The problem's slug."""
    attempts: int
    """Without unchanged re-runs."""
    accepted: int
    """Of these, AC."""
    first_accepted: bool
    """Whether the very first one was AC."""
    first_at: datetime
    solved_at: datetime | None
    """When it was first AC, None if it never was."""


class LogEntry(NamedTuple):
    """Work done outside of the judge."""

    at: datetime
    track: Track
    done: int
    """How many more were done: concept questions answered, systems designed, stories written."""
