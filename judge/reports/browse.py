"""The catalog as a list, and one problem with its statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from judge.model.progress import Status
from judge.reports.terminal import Column, Screen, shortened, table, visible
from judge.reports.values import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from judge.problems.problem import Problem, Sample, Summary

_COLUMNS = (
    Column("status", keep=8),
    Column("#", right=True, keep=6),
    Column("problem", keep=9),
    Column("difficulty", keep=5),
    Column("week", right=True, keep=4),
    Column("category", keep=3),
    Column("tags", keep=1),
)
_COLORS = {Status.SOLVED: "green", Status.TRIED: "yellow"}
BESIDE_SLUG = 20
"""Columns that status and number need beside a problem's slug."""


def listing(summaries: Sequence[Summary], statuses: Mapping[str, Status], screen: Screen) -> str:
    """What `judge list` prints: one line a problem, the bank's first, then the user's own."""
    if not summaries:
        return "no problem matches"
    bank = [each for each in summaries if not each.own]
    own = [each for each in summaries if each.own]
    lines = _table(bank, statuses, screen) if bank else []
    if own:
        lines += [*([""] if bank else []), "your own", *_table(own, statuses, screen)]
    return "\n".join(lines)


def _table(summaries: Sequence[Summary], statuses: Mapping[str, Status], screen: Screen) -> list[str]:
    """Aligned lines with a head."""
    rows = []
    room = max(screen.width - BESIDE_SLUG, 12)
    for each in summaries:
        status = statuses.get(each.slug, Status.NEW)
        word = screen.paint(status.value, _COLORS[status]) if status in _COLORS else status.value
        number = "" if each.leetcode is None else str(each.leetcode)
        week = "" if each.week is None else str(each.week)
        slug = shortened(each.slug, room, screen.dots)
        rows.append([word, number, slug, str(each.difficulty), week, each.category, ", ".join(each.tags)])
    return table(_COLUMNS, rows, screen.width)


def show(problem: Problem, status: Status, constraints: Sequence[str], stub: str, screen: Screen) -> str:
    """What `judge show` prints: on a terminal the statement rendered, else the same as plain Markdown.

    Args:
        problem: which.
        status: how far the user is with it.
        constraints: lines, as they are worded for statements.
        stub: the solution to begin with, as source.
        screen: what there is to print on.
    """
    markdown = visible(_markdown(problem, status, constraints, stub))
    return _rendered(markdown, screen) if screen.terminal else markdown


def _markdown(problem: Problem, status: Status, constraints: Sequence[str], stub: str) -> str:
    """The whole page as Markdown."""
    number = "" if problem.leetcode is None else f"{problem.leetcode}. "
    facts = [str(problem.difficulty), problem.category, *problem.tags]
    if problem.week is not None:
        facts.append(f"week {problem.week}" + (f", {problem.day}" if problem.day else ""))
    facts.append(status.value)
    blocks = [f"# {number}{problem.title}", " · ".join(facts), problem.statement.strip()]
    blocks += [_sample(problem, place, sample) for place, sample in enumerate(problem.samples, 1)]
    promised = [f"- `{line}`" for line in constraints] + ([f"- {problem.promise}"] if problem.promise else [])
    blocks += ["## Constraints", "\n".join(promised)] if promised else []
    blocks += ["## Signature", f"```python\n{stub.strip()}\n```"]
    return "\n\n".join(blocks)


def _sample(problem: Problem, place: int, sample: Sample) -> str:
    """One example: arguments by name, output, and why."""
    names = problem.parameter_names
    pairs = ", ".join(f"{name} = {text(value)}" for name, value in zip(names, sample.arguments, strict=True))
    lines = [f"Input:  {pairs}", f"Output: {text(sample.output)}"]
    because = f"\n\n{sample.explanation.strip()}" if sample.explanation else ""
    return f"## Example {place}\n\n```text\n" + "\n".join(lines) + f"\n```{because}"


def _rendered(markdown: str, screen: Screen) -> str:
    """Markdown laid out for the terminal, in colour where there is colour."""
    from io import StringIO

    from rich.console import Console
    from rich.markdown import Markdown

    page = StringIO()
    console = Console(
        file=page,
        width=screen.width,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        legacy_windows=False,
    )
    console.print(Markdown(markdown, code_theme="ansi_dark"))
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines())
