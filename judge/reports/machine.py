"""What works on this machine, and the boxes that run on it, as text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from judge.reports.terminal import Column, Screen, one_line, padded, seconds, shortened, table, wrapped

if TYPE_CHECKING:
    from judge.cases.built import BuiltCases
    from judge.problems.problem import Problem
    from judge.sandbox.warm import Running

STATES = {"ok": "green", "miss": "yellow", "fail": "red"}


class Examined(NamedTuple):
    """One thing that was looked at."""

    name: str
    state: str
    """ok; miss: something is not there, and can be done without; fail: nothing can be judged like this."""
    text: str
    do: str | None = None
    """What to do about it."""


def doctor(checks: Sequence[Examined], screen: Screen) -> str:
    """What `judge doctor` prints: a line for each, what to do below."""
    lines = []
    column = max(len(check.name) for check in checks)
    for check in checks:
        word = check.state.upper() if check.state == "fail" else check.state
        painted = screen.paint(word, STATES[check.state]) + " " * (4 - len(word))
        head = f"{painted}  {padded(check.name, column)}  "
        rest = " " * (column + 8) if not screen.narrow else " " * 6
        first, *more = wrapped(one_line(check.text), screen.width, "x" * (column + 8), rest)
        lines += [head + first[column + 8 :], *more]
        if check.do:
            lines += wrapped(one_line(check.do), screen.width, f"      {padded('do', column)}  ", rest)
    return "\n".join(lines)


def sandboxes(boxes: "Sequence[Running]", screen: Screen) -> str:
    """What `judge sandbox status` prints."""
    if not boxes:
        return "no sandbox is running"
    columns = [
        Column("backend", keep=9),
        Column("for", keep=5),
        Column("slot", right=True, keep=1),
        Column("state", keep=8),
        Column("age", right=True, keep=3),
    ]
    rows = [[box.backend, box.role, str(box.slot), box.state, _age(box.age_s)] for box in boxes]
    return "\n".join(table(columns, rows, screen.width))


def _age(age_s: float) -> str:
    """An age in the unit that suits it."""
    if age_s < 120:
        return f"{age_s:.0f} s"
    return f"{age_s / 60:.0f} min" if age_s < 7200 else f"{age_s / 3600:.0f} h"


def cases(built: "Sequence[tuple[Problem, BuiltCases]]", screen: Screen) -> str:
    """What `judge cases build` prints: a line a problem."""
    columns = [
        Column("problem"),
        Column("cases", right=True, keep=9),
        Column("limit", right=True, keep=7),
        Column("reference", right=True, keep=6),
        Column("digest", keep=3),
    ]
    rows = []
    for problem, ready in built:
        name = shortened(problem.slug, max(screen.width - 24, 12), screen.dots)
        times = [seconds(ready.limits.cpu_s), seconds(ready.reference_s)]
        rows.append([name, str(len(ready.cases)), *times, ready.digest])
    return "\n".join(table(columns, rows, screen.width))
