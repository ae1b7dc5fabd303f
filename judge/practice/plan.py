"""The eight weeks: how much of each kind of work belongs to each, and how the coding problems spread over categories.

The plan leads to interviews for machine-learning engineers and counts four tracks. Coding problems, concept questions
and system designs are amounts to do in a week. Stories are a level: how many of the same eight should be ready by then.
A practice day ends at 04:00 of the user's clock, so work after midnight belongs to the evening that it ends; a week is
seven such days, the first from the day on which the plan starts. Which problem belongs where is said by the problems.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from judge.model.progress import Track

DAY_ENDS = timedelta(hours=4)
"""After midnight."""
DIFFICULTIES = ("easy", "medium", "hard")


class Target(NamedTuple):
    """What a week asks of one track."""

    week: int
    """From 1."""
    track: Track
    target: int
    """For stories the level to have reached, else the number to do in this week."""
    cumulative: int
    """For stories the same level, else the number to have done by the week's end."""


_AMOUNTS: Mapping[Track, tuple[int, ...]] = MappingProxyType(
    {
        Track.CODING: (12, 12, 12, 12, 12, 10, 10, 8),
        Track.CONCEPTS: (5, 5, 10, 5, 5, 20, 30, 10),
        Track.DESIGNS: (0, 0, 0, 4, 3, 2, 3, 2),
        Track.STORIES: (0, 0, 0, 3, 5, 5, 8, 8),
    }
)

WEEKS = len(_AMOUNTS[Track.CODING])
"""How many weeks the plan has."""

CATEGORIES: Mapping[str, tuple[int, int, int]] = MappingProxyType(
    {
        "arrays-and-strings": (5, 8, 2),
        "trees-and-graphs": (3, 9, 3),
        "dynamic-programming": (2, 7, 3),
        "sorting-and-searching": (3, 5, 2),
        "linked-lists": (3, 4, 1),
        "heaps-and-queues": (2, 4, 2),
        "backtracking": (1, 5, 2),
        "design-and-oop": (0, 4, 2),
        "math-and-bit-manipulation": (2, 3, 1),
    }
)
"""Categories in the plan's order, each with how many problems are easy, medium and hard."""


def targets(track: Track) -> tuple[Target, ...]:
    """What every week asks of a track, in order."""
    amounts = _AMOUNTS[track]
    sums = amounts if track is Track.STORIES else tuple(accumulate(amounts))
    return tuple(Target(week, track, amounts[week - 1], sums[week - 1]) for week in range(1, WEEKS + 1))


def practice_day(moment: datetime, zone: tzinfo | None = None) -> date:
    """The day that a moment belongs to.

    Args:
        moment: With a zone.
        zone: The user's; None for this machine's own.
    """
    return (moment.astimezone(zone) - DAY_ENDS).date()


def week_of(day: date, start: date) -> int:
    """The plan's week that a day lies in: 1 from `start` on, 0 or less before it, more than WEEKS after the end."""
    return (day - start).days // 7 + 1
