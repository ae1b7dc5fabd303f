"""What `judge verify` found, as text and as JSON: findings with file and line, and what the cases are for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from judge.model.finding import Finding, Severity
from judge.reports.terminal import Column, Screen, flow, grouped, one_line, seconds, shortened, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from judge.authoring.verification import Mutants, Row, SmallInputs, Tally, Verification

LABELS = {"accepted": "AC", "wrong_answer": "WA", "time_limit_exceeded": "TLE", "brute_force": "brute"}
"""What is expected of a submission, in a few letters."""

SHORT = {"adversarial": "advers."}
"""Kinds whose name is too long for a column."""
LOG_WIDTH = 160
"""Where nobody looks at it, tables have this width: better long lines than columns left out."""

Document = dict[str, object]


class Report(NamedTuple):
    """Everything that `judge verify` shows."""

    done: Sequence[Verification]
    bank: Sequence[Finding]
    """What is wrong with the folder of problems as a whole."""
    wall_s: float

    @property
    def findings(self) -> list[Finding]:
        """All findings."""
        return [*(finding for each in self.done for finding in each.findings), *self.bank]

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def text(report: Report, screen: Screen) -> str:
    """All that `judge verify` prints."""
    return "\n".join([*(problem(each, screen) for each in report.done), end(report, screen)])


def problem(done: Verification, screen: Screen) -> str:
    """What is printed of one problem, as soon as it is verified; an empty line ends it."""
    return "\n".join([*_problem(done, screen), ""])


def end(report: Report, screen: Screen) -> str:
    """What is printed after the problems: findings about all of them, and the sums."""
    lines = [_line(finding, screen) for finding in report.bank]
    return "\n".join([*lines, *([""] if lines else []), *_sums(report, screen)])


def near(finding: Finding) -> Finding:
    """The finding with its file as the user would name it: relative where it lies below the current folder."""
    below = os.path.relpath(finding.file)
    return finding if below.startswith("..") else Finding(below, finding.line, finding.message, finding.severity)


def _line(finding: Finding, screen: Screen) -> str:
    """`file:line: severity: message`, which editors make clickable."""
    shown = near(finding)
    place = shown.file if shown.line is None else f"{shown.file}:{shown.line}"
    color = "red" if shown.severity is Severity.ERROR else "yellow"
    return f"{one_line(place)}: {screen.paint(str(shown.severity), color)}: {one_line(shown.message)}"


def _problem(done: Verification, screen: Screen) -> list[str]:
    """Findings first, then what the cases are for."""
    number = len(done.findings)
    state = screen.paint("clean", "green") if done.clean else screen.paint(_findings(number), "red")
    facts = [done.problem, state]
    if done.kinds:
        facts += [f"{sum(count for _, count in done.kinds)} cases", f"limit {seconds(done.limit_s)}"]
    lines = [_line(finding, screen) for finding in done.findings]
    lines += flow([*facts, f"verified in {done.took_s:.1f} s"], screen.width)
    if done.rows:
        lines += _table(done, screen)
    lines += [] if done.small is None else [_small(done.small)]
    lines += [] if done.mutants is None else _mutants(done.mutants, screen)
    return lines


def _findings(number: int) -> str:
    return f"{number} finding{'' if number == 1 else 's'}"


def _table(done: Verification, screen: Screen) -> list[str]:
    """Submissions by kinds of case: how many catch it, `+` where it was stopped before the last; worst time."""
    columns = [Column("caught by"), Column("is", keep=2)]
    columns += [Column(SHORT.get(kind, kind), right=True, keep=6) for kind, _ in done.kinds]
    columns += [Column("slowest", right=True, keep=5), Column("x limit", right=True, keep=1)]
    width = screen.width if screen.terminal else LOG_WIDTH
    longest = max(width // 4, 12)
    rows = [["cases", "", *(str(count) for _, count in done.kinds), "", ""]]
    rows += [
        [
            shortened(one_line(row.file.rpartition("/")[2].removesuffix(".py")), longest, screen.dots),
            LABELS[row.expected],
            *(_cell(tally) for tally in row.tallies),
            seconds(row.worst_s),
            _times(row, done),
        ]
        for row in done.rows
    ]
    return [f"  {line}" for line in table(columns, rows, width - 2)]


def _cell(tally: Tally) -> str:
    """How many cases of a kind catch a submission."""
    return (str(tally.failed) if tally.failed else ".") + ("+" if tally.ran < tally.total else "")


def _times(row: Row, done: Verification) -> str:
    return f"{row.worst_s / done.limit_s:.2f}" if done.limit_s else ""


def _small(small: SmallInputs) -> str:
    agree = "no difference" if not small.differences else f"{grouped(small.differences)} differences"
    spans = "; ".join(small.bounds)
    number = f"{grouped(small.inputs)} small inputs of {small.sizes} sizes"
    return f"  brute force and reference on {number} ({spans}): {agree}"


def _mutants(mutants: Mutants, screen: Screen) -> list[str]:
    """How many changed programs, and what is known of those that live."""
    living = len(mutants.survivors)
    parts = [
        f"{grouped(mutants.made)} mutants of {grouped(mutants.statements)} statements",
        f"{grouped(mutants.killed)} caught",
        f"{living - mutants.truly_wrong} without a known difference"
        + (f" (small inputs and {grouped(mutants.fresh)} fresh ones)" if mutants.fresh else ""),
        f"{mutants.truly_wrong} wrong and not caught",
    ]
    lines = [f"  {line}" for line in flow([f"{part};" for part in parts[:-1]] + parts[-1:], screen.width - 2)]
    return lines + [
        f"    no difference known: {survivor.file}:{survivor.line}: {one_line(survivor.change)}"
        for survivor in mutants.survivors
        if survivor.difference is None
    ]


def _sums(report: Report, screen: Screen) -> list[str]:
    number = len(report.done)
    parts = [
        f"{number} problem{'' if number == 1 else 's'}",
        f"{sum(each.clean for each in report.done)} clean",
        _findings(len(report.findings)),
        f"{report.wall_s:.1f} s",
    ]
    made = sum(each.mutants.made for each in report.done if each.mutants)
    if made:
        wrong = sum(each.mutants.truly_wrong for each in report.done if each.mutants)
        parts.insert(3, f"{100 * wrong / made:.2f} % of {grouped(made)} mutants wrong and not caught")
    return flow(parts, screen.width)


def document(report: Report) -> Document:
    """The JSON of `judge verify`."""
    return {
        "clean": report.clean,
        "problems": [_verified(each) for each in report.done],
        "findings": [_found(finding) for finding in report.bank],
        "duration_ms": _milliseconds(report.wall_s),
    }


def begun(problem: str, folder: str, files: Sequence[str]) -> Document:
    """The JSON of `judge new`."""
    return {"problem": problem, "folder": folder, "files": list(files)}


def _found(finding: Finding) -> Document:
    shown = near(finding)
    return {
        "file": shown.file,
        "line": shown.line,
        "severity": str(shown.severity),
        "message": shown.message,
    }


def _verified(done: Verification) -> Document:
    """One problem."""
    return {
        "problem": done.problem,
        "findings": [_found(finding) for finding in done.findings],
        "cases": dict(done.kinds),
        "digest": done.digest or None,
        "limit_ms": _milliseconds(done.limit_s) if done.kinds else None,
        "submissions": [_row(row) for row in done.rows],
        "small_inputs": None if done.small is None else _small_document(done.small),
        "mutants": None if done.mutants is None else _mutants_document(done.mutants),
        "duration_ms": _milliseconds(done.took_s),
    }


def _row(row: Row) -> Document:
    return {
        "file": row.file,
        "expected": row.expected,
        "slowest_ms": _milliseconds(row.worst_s),
        "slowest_case": row.worst_case,
        "kinds": {
            tally.kind: {
                "total": tally.total,
                "ran": tally.ran,
                "failed": tally.failed,
                "slowest_ms": _milliseconds(tally.worst_s),
            }
            for tally in row.tallies
        },
    }


def _small_document(small: SmallInputs) -> Document:
    return {
        "inputs": small.inputs,
        "sizes": small.sizes,
        "bounds": list(small.bounds),
        "differences": small.differences,
    }


def _mutants_document(mutants: Mutants) -> Document:
    return {
        "statements": mutants.statements,
        "made": mutants.made,
        "killed": mutants.killed,
        "wrong": mutants.truly_wrong,
        "fresh_inputs": mutants.fresh,
        "survivors": [
            {
                "file": survivor.file,
                "line": survivor.line,
                "change": survivor.change,
                "text": survivor.text,
                "difference": survivor.difference,
            }
            for survivor in mutants.survivors
        ],
    }


def _milliseconds(value_s: float) -> float:
    """Seconds as milliseconds with three decimals, as in every document."""
    return round(value_s * 1000, 3)
