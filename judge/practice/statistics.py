"""Where the user stands: by category, by week of the plan, and against the plan's pace.

Attempts with IE count nowhere, unchanged re-runs don't count as attempts. A problem is solved once it was AC, attempted
once anything was judged. It belongs to the week in which it was first AC.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Protocol

from judge.model.progress import LogEntry, Tally, Track
from judge.practice.plan import CATEGORIES, DIFFICULTIES, WEEKS, practice_day, targets, week_of


class Described(Protocol):
    """What statistics need of a problem; the catalog's rows have it."""

    @property
    def slug(self) -> str:
        """The name that tallies use."""

    @property
    def category(self) -> str:
        """The category's slug."""

    @property
    def difficulty(self) -> str:
        """easy, medium or hard."""


@dataclass(frozen=True, slots=True)
class DifficultyStatistics:
    """Problems of one difficulty in a category."""

    difficulty: str
    target: int
    solved: int


@dataclass(frozen=True, slots=True)
class CategoryStatistics:
    """One category."""

    category: str
    target: int
    """Problems in the plan; where it has no such category, problems that there are."""
    solved: int
    attempted: int
    """Problems tried at least once."""
    attempts: int
    accepted: int
    """Attempts that were AC."""
    pass_rate: float | None
    """accepted / attempts, 0 to 1; None without attempts."""
    first_try_rate: float | None
    """Share of the attempted problems whose first attempt was AC; None without any."""
    by_difficulty: tuple[DifficultyStatistics, ...]


@dataclass(frozen=True, slots=True)
class TrackStatistics:
    """One track in one week. For stories all four are levels: how many are to be ready, or are, by the week's end."""

    track: Track
    target: int
    done: int
    cumulative_target: int
    cumulative_done: int
    """Since the plan's start."""


@dataclass(frozen=True, slots=True)
class WeekStatistics:
    """One week of the plan."""

    week: int
    """From 1."""
    tracks: tuple[TrackStatistics, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """One track on one day, against the plan spread evenly over each week's days."""

    track: Track
    done: int
    due: int
    """To have done by this day's end."""

    @property
    def ahead(self) -> int:
        """How many more than due; negative when behind."""
        return self.done - self.due


def category_statistics(
    problems: Iterable[Described],
    tallies: Iterable[Tally],
    plan: Mapping[str, tuple[int, int, int]] = CATEGORIES,
) -> tuple[CategoryStatistics, ...]:
    """Statistics of every category of the plan in its order, then of others that problems name, by name.

    Args:
        problems: Those to count; the bank's, or the user's own (then with an empty plan).
        tallies: Of any problems; those of others are left out.
        plan: How many problems each category should have, by difficulty.
    """
    by_category: dict[str, list[Described]] = {category: [] for category in plan}
    problems = sorted(problems, key=lambda problem: problem.category)
    for problem in problems:
        by_category.setdefault(problem.category, []).append(problem)
    known = {tally.problem: tally for tally in tallies}
    return tuple(_category(name, members, known, plan.get(name)) for name, members in by_category.items())


def week_statistics(
    problems: Iterable[Described],
    tallies: Iterable[Tally],
    log: Iterable[LogEntry],
    start: date | None,
    zone: tzinfo | None = None,
) -> tuple[WeekStatistics, ...]:
    """Every week of the plan with what was done in it.

    Args:
        problems: The bank's; others don't count.
        tallies: Of any problems.
        log: Other work done.
        start: The plan's first day, see `first_day`; None when nothing has begun.
        zone: The user's; None for this machine's own.
    """
    bank = {problem.slug for problem in problems}
    solved = [each.solved_at for each in tallies if each.problem in bank and each.solved_at is not None]
    done: dict[Track, Counter[int]] = {track: Counter() for track in Track}
    if start is not None:
        done[Track.CODING].update(week_of(practice_day(at, zone), start) for at in solved)
    for entry in log:  # without a start everything lies before it, where stories count and nothing else does
        done[entry.track][0 if start is None else week_of(practice_day(entry.at, zone), start)] += entry.done
    rows = [_track(track, done[track]) for track in Track]
    return tuple(WeekStatistics(week, tracks) for week, tracks in enumerate(zip(*rows, strict=True), 1))


def first_day(plan_start: date | None, tallies: Iterable[Tally], zone: tzinfo | None = None) -> date | None:
    """The plan's first day: the one set, else the day of the first attempt, else None."""
    if plan_start is not None:
        return plan_start
    return min((practice_day(each.first_at, zone) for each in tallies), default=None)


def pace(weeks: Sequence[WeekStatistics], start: date, today: date) -> tuple[Pace, ...]:
    """How every track stands on a day, counted from `week_statistics`. Before the start nothing is due.

    Args:
        weeks: All weeks of the plan.
        start: The plan's first day.
        today: The practice day; nothing in the record is later.
    """
    days = max(0, (today - start).days + 1)
    past, extra = divmod(days, 7)
    found = []
    for index, last in enumerate(weeks[-1].tracks):
        rows = [week.tracks[index] for week in weeks]
        before = rows[min(past, WEEKS) - 1].cumulative_target if past else 0
        coming = rows[past].cumulative_target - before if past < WEEKS else 0
        found.append(Pace(last.track, last.cumulative_done, before + coming * extra // 7))
    return tuple(found)


def _category(
    name: str, problems: Sequence[Described], tallies: Mapping[str, Tally], plan: tuple[int, int, int] | None
) -> CategoryStatistics:
    """One category over its problems."""
    tried = [tallies[each.slug] for each in problems if each.slug in tallies]
    attempts = sum(each.attempts for each in tried)
    accepted = sum(each.accepted for each in tried)
    there = Counter(str(each.difficulty) for each in problems)
    solved = Counter(str(each.difficulty) for each in problems if _is_solved(tallies.get(each.slug)))
    wanted = dict(zip(DIFFICULTIES, plan, strict=True)) if plan is not None else there
    return CategoryStatistics(
        category=name,
        target=sum(wanted.values()),
        solved=sum(solved.values()),
        attempted=len(tried),
        attempts=attempts,
        accepted=accepted,
        pass_rate=accepted / attempts if attempts else None,
        first_try_rate=sum(each.first_accepted for each in tried) / len(tried) if tried else None,
        by_difficulty=tuple(DifficultyStatistics(each, wanted.get(each, 0), solved[each]) for each in DIFFICULTIES),
    )


def _is_solved(tally: Tally | None) -> bool:
    """Whether a problem with this tally is solved."""
    return tally is not None and tally.solved_at is not None


def _track(track: Track, done: Mapping[int, int]) -> list[TrackStatistics]:
    """One track over all weeks, from what was done in each (weeks before the first are 0 and less)."""
    rows = []
    total = 0
    level = sum(number for week, number in done.items() if week < 1)
    for target in targets(track):
        number = done.get(target.week, 0)
        level += number
        total += number
        if track is Track.STORIES:  # stories written before the plan's start are there all the same
            rows.append(TrackStatistics(track, target.target, level, target.cumulative, level))
        else:
            rows.append(TrackStatistics(track, target.target, number, target.cumulative, total))
    return rows
