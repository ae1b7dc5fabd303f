"""Statistics and history as text."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from judge.model.progress import Track
from judge.model.verdict import Verdict
from judge.practice.statistics import CategoryStatistics, Pace, WeekStatistics
from judge.records.rows import AttemptRow
from judge.reports.attempts import verdict_word
from judge.reports.terminal import Column, Screen, fitted, flow, one_line, seconds, shortened, table, wrapped

BAR = 10
"""Characters of a bar."""

_COLUMNS = (
    Column("category"),
    Column("solved", right=True, keep=9),
    Column("", keep=0),
    Column("easy", right=True, keep=3),
    Column("med", right=True, keep=2),
    Column("hard", right=True, keep=1),
    Column("attempts", right=True, keep=6),
    Column("1st try", right=True, keep=5),
    Column("pass", right=True, keep=7),
)


class Standing(NamedTuple):
    """Everything that `judge stats` shows."""

    categories: Sequence[CategoryStatistics]
    weeks: Sequence[WeekStatistics]
    paces: Sequence[Pace]
    """Empty where nothing has begun."""
    week: int | None
    """The plan's week that today lies in: below 1 before it, above the last one after it; None: nothing has begun."""
    day: int
    """Day of that week, 1 to 7."""


def stats(standing: Standing, screen: Screen) -> str:
    """What `judge stats` prints."""
    lines = [*_headline(standing, screen), *_categories(standing.categories, screen), "", *_weeks(standing, screen)]
    return "\n".join(lines)


def _headline(standing: Standing, screen: Screen) -> list[str]:
    """Week, day, and how each track stands against the plan; a track that asks for nothing yet is left out."""
    if standing.week is None:
        return [*wrapped("nothing judged yet: the plan begins with your first attempt", screen.width, "", "  "), ""]
    last = len(standing.weeks)
    if standing.week < 1:
        parts = ["the plan has not begun"]
    elif standing.week > last:
        parts = [f"the {last} weeks are over"]
    else:
        parts = [f"week {standing.week} of {last}, day {standing.day}"]
    for pace in standing.paces:
        if pace.due or pace.done or pace.track is Track.CODING:
            parts.append(f"{pace.track} {pace.done}/{_target(standing, pace.track)}, {_against(pace)}")
    return [*flow(parts, screen.width), ""]


def _target(standing: Standing, track: Track) -> int:
    """What a track asks for by the end of the plan."""
    return next(t.cumulative_target for t in standing.weeks[-1].tracks if t.track is track)


def _against(pace: Pace) -> str:
    """The done against the due."""
    if pace.ahead == 0:
        return "on plan"
    return f"{pace.ahead} ahead" if pace.ahead > 0 else f"{-pace.ahead} behind"


def _categories(categories: Sequence[CategoryStatistics], screen: Screen) -> list[str]:
    """The table of categories and their sum, columns as the width admits."""
    rows = [_row(each, screen) for each in (*categories, _sum(categories))]
    if screen.narrow:
        columns = [_COLUMNS[0], _COLUMNS[1], _COLUMNS[-1]]
        return table(columns, [[row[0], row[1], row[-1]] for row in rows], screen.width)[1:]
    return table(_COLUMNS, rows, screen.width)


def _row(category: CategoryStatistics, screen: Screen) -> list[str]:
    """The cells of one category."""
    grades = {each.difficulty: f"{each.solved}/{each.target}" for each in category.by_difficulty}
    return [
        category.category,
        f"{category.solved}/{category.target}",
        _bar(category.solved, category.target, screen),
        *(grades.get(name, "") for name in ("easy", "medium", "hard")),
        str(category.attempts),
        _percent(category.first_try_rate),
        _percent(category.pass_rate),
    ]


def _sum(categories: Sequence[CategoryStatistics]) -> CategoryStatistics:
    """All categories as one called `all`."""
    attempted = sum(each.attempted for each in categories)
    attempts = sum(each.attempts for each in categories)
    accepted = sum(each.accepted for each in categories)
    first = sum((each.first_try_rate or 0) * each.attempted for each in categories)
    grades = [grade for each in categories for grade in each.by_difficulty]
    names = dict.fromkeys(grade.difficulty for grade in grades)
    from judge.practice.statistics import DifficultyStatistics

    return CategoryStatistics(
        category="all",
        target=sum(each.target for each in categories),
        solved=sum(each.solved for each in categories),
        attempted=attempted,
        attempts=attempts,
        accepted=accepted,
        pass_rate=accepted / attempts if attempts else None,
        first_try_rate=first / attempted if attempted else None,
        by_difficulty=tuple(
            DifficultyStatistics(
                name,
                sum(grade.target for grade in grades if grade.difficulty == name),
                sum(grade.solved for grade in grades if grade.difficulty == name),
            )
            for name in names
        ),
    )


def _bar(done: int, target: int, screen: Screen) -> str:
    """How much is done, as a bar."""
    full = BAR if target <= 0 else min(BAR * done // target, BAR)
    return ("#" * full).ljust(BAR, ".") if screen.plain else ("█" * full).ljust(BAR, "░")


def _percent(rate: float | None) -> str:
    """A rate in percent, a dash where there is none."""
    return "-" if rate is None else f"{100 * rate:.0f} %"


def _weeks(standing: Standing, screen: Screen) -> list[str]:
    """The plan's weeks: done of what each asks for; stories are levels. The week of today is marked."""
    rows = []
    for week in standing.weeks:
        mark = "*" if week.week == standing.week else ""
        by_track = {each.track: each for each in week.tracks}
        rows.append([f"{week.week}{mark}", *(f"{by_track[t].done}/{by_track[t].target}" for t in Track)])
    columns = [Column("week"), *(Column(track.value, right=True, keep=len(Track) - n) for n, track in enumerate(Track))]
    return table(columns, rows, screen.width)


_BESIDE_PROBLEM = 52
"""Columns that number, time, verdict, cases and CPU time need beside a problem's name."""

_HISTORY = (
    Column("#", right=True),
    Column("when", keep=7),
    Column("problem", keep=8),
    Column("verdict", keep=9),
    Column("cases", right=True, keep=5),
    Column("time", right=True, keep=4),
    Column("", keep=2),
    Column("file", keep=1),
)


def history(rows: Sequence[AttemptRow], screen: Screen, zone: tzinfo | None = None) -> str:
    """What `judge history` prints: newest first, times by the user's clock (`zone` None: this machine's)."""
    if not rows:
        return "nothing judged yet"
    cells = [_history_row(row, screen, zone) for row in rows]
    kept = fitted(_HISTORY, cells, screen.width)
    from tabulate import tabulate

    lines = [[_HISTORY[index].title for index in kept], *([row[index] for index in kept] for row in cells)]
    aligned = tabulate(
        lines,
        tablefmt="plain",
        disable_numparse=True,
        colalign=["right" if _HISTORY[index].right else "left" for index in kept],
    )
    return "\n".join(line.rstrip() for line in aligned.splitlines())


def _history_row(row: AttemptRow, screen: Screen, zone: tzinfo | None) -> list[str]:
    """The cells of one attempt."""
    at = datetime.fromisoformat(row.at).astimezone(zone)
    remark = "first try" if row.first_try and row.verdict is Verdict.AC else "unchanged" if row.unchanged else ""
    return [
        str(row.id),
        at.strftime("%Y-%m-%d %H:%M"),
        shortened(row.problem, max(screen.width - _BESIDE_PROBLEM, 18), screen.dots),
        verdict_word(row.verdict, screen),
        f"{row.passed}/{row.total}",
        seconds(row.time_s),
        remark,
        one_line(row.path),
    ]
