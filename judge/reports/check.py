"""Many submissions as text: what is not accepted, then the sums. For logs: one line a file, the place first."""

from collections.abc import Sequence
from typing import NamedTuple

from judge.judging.check import Checked
from judge.model.judgement import Judgement
from judge.model.verdict import Verdict
from judge.reports.terminal import Screen, flow, measured, one_line, seconds
from judge.reports.values import cut

SLOWEST = 3


class Skipped(NamedTuple):
    """A file that was not judged."""

    file: str
    reason: str


class Report(NamedTuple):
    """Everything that `judge check` shows."""

    done: Sequence[Checked]
    """In the files' order."""
    skipped: Sequence[Skipped]
    wall_s: float
    workers: int

    @property
    def passed(self) -> int:
        """How many are accepted."""
        return sum(verdict_of(each) is Verdict.AC for each in self.done)

    @property
    def failed(self) -> int:
        """How many are not, internal errors among them."""
        return len(self.done) - self.passed


def verdict_of(checked: Checked) -> Verdict:
    """The verdict; IE where there is no judgement."""
    return Verdict.IE if checked.judgement is None else checked.judgement.verdict


def text(report: Report, screen: Screen, *, verbose: bool = False) -> str:
    """What `judge check` prints."""
    rows = [_row(each, screen) for each in report.done if verbose or verdict_of(each) is not Verdict.AC]
    rows += [["skip", one_line(each.file), "", one_line(each.reason)] for each in report.skipped]
    lines = _lines(rows, screen)
    return "\n".join([*lines, *_sums(report, screen)])


def _row(checked: Checked, screen: Screen) -> list[str]:
    """State, place, verdict, and what went wrong."""
    verdict = verdict_of(checked)
    accepted = verdict is Verdict.AC
    state = screen.paint("ok", "green") if accepted else screen.paint("FAIL", "red")
    return [state, _place(checked), verdict.value, one_line(_what(checked))]


def _place(checked: Checked) -> str:
    """`path:line`, which editors and CI make clickable."""
    path = one_line(checked.job.submission.path)
    failure = checked.judgement.failure if checked.judgement is not None else None
    return path if failure is None or failure.line is None else f"{path}:{failure.line}"


def _what(checked: Checked) -> str:
    """In a few words: the failing case with its reason, or with its arguments where there is none."""
    judgement = checked.judgement
    if judgement is None:
        return checked.trouble.message if checked.trouble is not None else "no judgement"
    if judgement.verdict is Verdict.AC:
        return f"{judgement.passed}/{judgement.total}  {seconds(judgement.time_s)}"
    return _failed(judgement)


def _failed(judgement: Judgement) -> str:
    """What a judgement other than AC says."""
    failure = judgement.failure
    if failure is None:
        return ""
    if judgement.verdict is Verdict.CE:
        return failure.message
    given = ", ".join(f"{name} = {cut(value, 40)}" for name, value in failure.arguments.items())
    case = f"case {min(judgement.passed + 1, judgement.total)}/{judgement.total}"
    return "  ".join(part for part in (case, failure.message, given) if part)


def _lines(rows: list[list[str]], screen: Screen) -> list[str]:
    """The rows aligned; on a narrow screen what went wrong stands below its place."""
    if not rows:
        return []
    if screen.narrow:
        lines = []
        for state, place, verdict, what in rows:
            lines.append("  ".join(part for part in (state, place, verdict) if part))
            lines += [f"  {_cut(what, screen.width - 2, screen)}"] if what else []
        return [*lines, ""]
    from tabulate import tabulate

    aligned = tabulate(rows, tablefmt="plain", disable_numparse=True).splitlines()
    return [*(_cut(line.rstrip(), screen.width, screen) for line in aligned), ""]


def _cut(line: str, width: int, screen: Screen) -> str:
    """A line cut at its end where somebody looks at it; a log gets it whole."""
    if not screen.terminal or measured(line) <= width:
        return line
    shown = line
    while measured(shown) > width - len(screen.dots):
        shown = shown[:-1]
    return shown + screen.dots


def _sums(report: Report, screen: Screen) -> list[str]:
    """How many, how long, in what; and the slowest."""
    judged = [each.judgement for each in report.done if each.judgement is not None]
    number = len(report.done)
    parts = [
        f"{number} solution{'' if number == 1 else 's'}",
        f"{report.passed} AC",
        f"{report.failed} not",
        f"{len(report.skipped)} skipped",
        f"{report.wall_s:.1f} s, {report.workers} worker{'' if report.workers == 1 else 's'}",
        ", ".join(sorted({each.backend for each in judged})),
    ]
    lines = flow(parts, screen.width)
    slow = sorted(judged, key=lambda each: -each.time_s)[:SLOWEST]
    if len(judged) > 1:
        named = [f"{each.submission.problem} {seconds(each.time_s)}" for each in slow]
        lines += flow(["slowest:", *named], screen.width)
    return lines
