"""An attempt as text: three lines for AC, one screen for anything else. Only attempts are shown, so it is on disk.

The sketches that this follows: the verdict's line first, then the failing case by parameter, then where to look.
"""

import re
from collections.abc import Sequence

from judge.model.judgement import Attempt, CaseResult, Failure, Judgement, Note
from judge.model.verdict import Verdict
from judge.reports.terminal import Screen, flow, measured, megabytes, one_line, padded, seconds, visible, wrapped
from judge.reports.values import cut, difference, text

PRINTED_LINES = 20
PRINTED_CHARACTERS = 2000
NAME_COLUMN = 8
FAILED_SHOWN = 20
"""How many failing cases `--all` lists before it counts the rest."""

_LEAST_TIMES, _MANY_TIMES = 0.1, 20
"""Multiples of the reference's time below the first are not shown, those above the second without decimals."""

_COLORS = {
    Verdict.AC: "green",
    Verdict.TLE: "yellow",
    Verdict.MLE: "yellow",
    Verdict.OLE: "yellow",
    Verdict.IE: "magenta",
}


def verdict_word(verdict: Verdict, screen: Screen) -> str:
    """The verdict's short form, coloured where there is colour."""
    return screen.paint(verdict.value, _COLORS.get(verdict, "red"))


def run(attempt: Attempt, screen: Screen, every: Sequence[CaseResult] | None = None) -> str:
    """What `judge run` prints; `every`: the results of a run that went on after a failure (`--all`), None otherwise."""
    judgement = attempt.judgement
    lines = _accepted(judgement, screen) if judgement.verdict is Verdict.AC else _failed(judgement, screen, every)
    lines += _standing(attempt, screen)
    for note in judgement.notes:
        lines += _note(note, screen)
    return "\n".join(lines)


def _measures(judgement: Judgement) -> list[str]:
    """Time as such and as a multiple of the reference's (where it is one to speak of), and memory."""
    times = judgement.times_reference
    beside = ""
    if times is not None and times >= _LEAST_TIMES:
        beside = f" ({times:.1f} x the reference)" if times < _MANY_TIMES else f" ({times:,.0f} x the reference)"
    return [seconds(judgement.time_s) + beside, megabytes(judgement.memory_bytes)]


def _accepted(judgement: Judgement, screen: Screen) -> list[str]:
    """The one line of an AC."""
    what = "samples" if judgement.samples_only else "cases"
    head = [judgement.submission.problem, verdict_word(judgement.verdict, screen)]
    return flow([*head, f"{judgement.passed}/{judgement.total} {what}", *_measures(judgement)], screen.width)


def _standing(attempt: Attempt, screen: Screen) -> list[str]:
    """What this attempt is in the record, where there is something to say."""
    judgement = attempt.judgement
    said = []
    if attempt.id is None:
        said.append("only the samples, not recorded" if judgement.samples_only else "not recorded")
    elif attempt.unchanged:
        said.append("same source as last time")
    elif attempt.first_try and judgement.verdict is Verdict.AC:
        said.append("first try")
    return flow(said, screen.width)


def _note(note: Note, screen: Screen) -> list[str]:
    """A remark beside the verdict."""
    place = "" if note.line is None else f" (line {note.line})"
    return wrapped(f"{one_line(note.message)}{place}", screen.width, "note: ", " " * 6)


def _failed(judgement: Judgement, screen: Screen, every: Sequence[CaseResult] | None) -> list[str]:
    """A verdict other than AC: its line, the failing case, measures."""
    failure = judgement.failure
    head = [judgement.submission.problem, verdict_word(judgement.verdict, screen)]
    if judgement.verdict is Verdict.CE:
        return _compile_error(judgement, head, screen)
    if failure is None:
        return flow([*head, _path(judgement)], screen.width)
    head.append(f"{judgement.passed}/{judgement.total} cases" if every is not None else _ordinal(judgement))
    head.append(one_line(failure.case))
    lines = _described(judgement, failure, head, screen)
    lines += _place(judgement, failure, screen)
    lines += _case(judgement, failure, screen)
    if every:
        lines += _others(every, failure, screen)
    if judgement.verdict is not Verdict.IE:
        passed = f"{judgement.passed} of {judgement.total} passed"
        lines += ["  " + line for line in flow([passed, *_measures(judgement)], screen.width - 2, 0)]
    return lines


def _ordinal(judgement: Judgement) -> str:
    """Which case ended the run: all before it passed."""
    return f"case {min(judgement.passed + 1, judgement.total)}/{judgement.total}"


def _path(judgement: Judgement) -> str:
    """The submission's file as the user names it."""
    return one_line(judgement.submission.path)


def _described(judgement: Judgement, failure: Failure, head: list[str], screen: Screen) -> list[str]:
    """The verdict's line and, on it or below, what went wrong; a WA's reason stands at what it got instead."""
    if judgement.verdict is Verdict.WA:
        return flow([*head, _path(judgement)], screen.width)
    message = one_line(failure.message)
    if judgement.verdict is Verdict.IE:
        message = f"the judge failed, not your solution: {message}"
    lines = flow(head, screen.width)
    if measured(lines[-1]) + 2 + measured(message) <= screen.width:
        return [*lines[:-1], f"{lines[-1]}  {message}"]
    return lines + wrapped(message, screen.width, "  ", "  ")


def _place(judgement: Judgement, failure: Failure, screen: Screen) -> list[str]:
    """The line of the user's file: `path:line`, which editors make clickable, and its text."""
    if failure.line is None:
        return []
    stopped = "stopped in " if judgement.verdict is Verdict.TLE else ""
    place = f"  {stopped}{_path(judgement)}:{failure.line}"
    source = one_line((failure.source_line or "").strip())
    if not source:
        return [place]
    if measured(place) + 2 + measured(source) <= screen.width:
        return [f"{place}: {source}"]
    return [f"{place}:", f"    {_cut_text(source, screen.width - 4, screen)}"]


def _cut_text(line: str, width: int, screen: Screen) -> str:
    """A line of text cut at its end."""
    return line if screen.full or measured(line) <= width else line[: max(width - len(screen.dots), 1)] + screen.dots


def _compile_error(judgement: Judgement, head: list[str], screen: Screen) -> list[str]:
    """`two-sum  CE  solutions/two-sum.py:7: expected ':'` and the line itself."""
    failure = judgement.failure
    if failure is None:
        return flow([*head, _path(judgement)], screen.width)
    place = _path(judgement) if failure.line is None else f"{_path(judgement)}:{failure.line}"
    message = one_line(failure.message)
    lines = flow([*head, f"{place}: {message}"], screen.width)
    if any(measured(line) > screen.width for line in lines):
        lines = flow([*head, f"{place}:"], screen.width) + wrapped(message, screen.width, "  ", "  ")
    source = one_line((failure.source_line or "").rstrip("\r\n").expandtabs(4))
    if source.strip() and failure.line is not None:
        number = str(failure.line)
        lines.append(f"  {number} | {_cut_text(source, screen.width - len(number) - 5, screen)}")
    return lines


def _case(judgement: Judgement, failure: Failure, screen: Screen) -> list[str]:
    """The failing case: arguments by name, for a WA expected and got, and what was printed."""
    wrong = judgement.verdict is Verdict.WA
    place = difference(failure.expected, failure.got) if wrong and failure.answered else None
    names = [*failure.arguments, "expected", "got", "printed"]
    column = min(max(NAME_COLUMN, *(measured(name) for name in names)), screen.width // 2)
    show = _Fields(column, screen)
    for name, value in failure.arguments.items():
        # Calls of a design problem and what they gave stand at the same index.
        show.value(one_line(name), value, place[:1] if place and name in ("methods", "arguments") else ())
    if wrong:
        show.value("expected", failure.expected, place or ())
        if failure.answered:
            show.value("got", failure.got, place or (), _remark(failure, place))
        else:
            show.text("got", "nothing", one_line(failure.message))
    if failure.stdout or failure.printed_bytes:
        show.printed(failure)
    return show.lines


_PLACE = r"(differs at [^:]+): got .* is expected"
_KIND = r"got .*, ((?:an? \w+|None|something else) is expected)"


def _remark(failure: Failure, place: tuple[int, ...] | None) -> str:
    """Why it is wrong, in words: the checker's without the values that stand beside it, else where it differs first."""
    message = one_line(failure.message)
    if not message:
        return "differs at " + "".join(f"[{index}]" for index in place) if place else ""
    at = re.fullmatch(_PLACE, message)
    if at:
        return at[1]
    if type(failure.got) is type(failure.expected):
        return "" if message.startswith("got ") and not isinstance(failure.got, list | str) else message
    kind = re.fullmatch(_KIND, message)
    return kind[1] if kind else message


class _Fields:
    """Lines of `name  value  remark`, aligned."""

    def __init__(self, column: int, screen: Screen) -> None:
        self.lines: list[str] = []
        self._column = column
        self._screen = screen

    @property
    def _room(self) -> int:
        return max(self._screen.width - self._column - 4, 12)

    def value(self, name: str, value: object, at: tuple[int, ...] = (), remark: str = "") -> None:
        """A value of a case, cut to the width unless everything is wanted; on a narrow screen long ones stand below."""
        if self._screen.full:
            self.text(name, text(value), remark)
            return
        shown = cut(value, self._room, at, self._screen.dots)
        if not self._screen.narrow or shown == cut(value, 10 * self._room, at, self._screen.dots):
            self.text(name, shown, remark)
            return
        self.lines += [f"  {name}", f"  {cut(value, self._screen.width - 2, at, self._screen.dots)}"]
        self.lines += wrapped(remark, self._screen.width, "    ", "    ") if remark else []

    def text(self, name: str, shown: str, remark: str = "") -> None:
        """A text beside a name; the remark to its right, or below where there is no room."""
        line = f"  {padded(name, self._column)}  {shown}"
        if not remark:
            self.lines.append(line)
        elif measured(line) + 4 + measured(remark) <= self._screen.width:
            self.lines.append(f"{line}    {remark}")
        else:
            self.lines.append(line)
            indent = " " * (self._column + 4) if not self._screen.narrow else " " * 4
            self.lines += wrapped(remark, self._screen.width, indent, indent)

    def printed(self, failure: Failure) -> None:
        """What the program printed: the first lines, and how much there was in all."""
        shown, left_out = _printed(failure, self._screen)
        counted = f"({len(shown)} line{'' if len(shown) == 1 else 's'})"
        if len(shown) == 1 and not left_out:
            self.text("printed", _cut_text(shown[0], self._room, self._screen), counted)
            return
        head = f"  {padded('printed', self._column)}  {left_out or counted}"
        self.lines.append(head if measured(head) <= self._screen.width else head.replace("; --full shows more", ""))
        self.lines += [f"    {_cut_text(line, self._screen.width - 4, self._screen)}" for line in shown]


def _printed(failure: Failure, screen: Screen) -> tuple[list[str], str]:
    """The lines of what was printed that are shown, and what is said of the rest (empty: there is none)."""
    everything = visible(failure.stdout).rstrip("\n")
    kept = everything if screen.full else everything[:PRINTED_CHARACTERS]
    lines = kept.expandtabs(4).split("\n")
    if not screen.full:
        lines = lines[:PRINTED_LINES]
    size = failure.printed_bytes
    if len("\n".join(lines)) < len(everything.expandtabs(4)) or size > len(failure.stdout.encode("utf-8", "replace")):
        return lines, f"the beginning of {size:,} bytes" + ("" if screen.full else "; --full shows more")
    return lines, ""


def _others(every: Sequence[CaseResult], failure: Failure, screen: Screen) -> list[str]:
    """The other failing cases of a run that went on."""
    others = [r for r in every if r.verdict is not Verdict.AC and r.case.name != failure.case]
    if not others:
        return []
    width = max(measured(r.case.name) for r in others[:FAILED_SHOWN])
    lines = ["  also failed"]
    for result in others[:FAILED_SHOWN]:
        line = f"    {padded(result.verdict.value, 3)}  {padded(one_line(result.case.name), width)}"
        reason = one_line(result.reason or "")
        room = screen.width - measured(line) - 2
        lines.append(f"{line}  {_cut_text(reason, room, screen)}" if reason and room >= 12 else line.rstrip())
    if len(others) > FAILED_SHOWN:
        lines.append(f"    and {len(others) - FAILED_SHOWN} more; all of them: --json")
    return lines
