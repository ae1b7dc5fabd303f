"""Every document that `--json` prints, and the only place that names their keys. Keys never change their meaning.

docs/COMMANDS.md lists them. One document per command, for every outcome: errors have one, too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from judge import __version__
from judge.model.progress import Status
from judge.model.verdict import Verdict

# Only for their names: a run must not pay for what other commands import.
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from judge.cases.built import BuiltCases
    from judge.errors import JudgeError
    from judge.judging.check import Checked
    from judge.model.judgement import Attempt, CaseResult, Failure, Judgement
    from judge.practice.statistics import CategoryStatistics, TrackStatistics
    from judge.problems.problem import Problem, Summary
    from judge.records.exchange import Imported
    from judge.records.rows import AttemptRow
    from judge.reports.check import Report
    from judge.reports.machine import Examined
    from judge.reports.practice import Standing
    from judge.sandbox.warm import Running

SCHEMA = 1
LARGEST_EXACT = 2**53
"""Whole numbers above it lose digits where JSON numbers are floats (JavaScript), so arguments carry them as strings."""

Document = dict[str, object]


def dump(document: Document) -> str:
    """One line of ASCII JSON, without a line end."""
    return json.dumps({"schema": SCHEMA, "judge": __version__} | document)


def error(raised: JudgeError) -> Document:
    """The document of a command that could not do what was asked."""
    return failed(raised.code, raised.message, raised.hint)


def failed(code: str, message: str, hint: str | None) -> Document:
    """The document of an error that isn't one of ours."""
    return {"error": {"code": code, "message": message, "hint": hint}}


def run(attempt: Attempt, every: Sequence[CaseResult] | None = None) -> Document:
    """`judge run`; `every`: the results of a run that went on after a failure (`--all`), None otherwise."""
    judgement = attempt.judgement
    document: Document = {"attempt": attempt.id, "first_try": attempt.first_try, "unchanged": attempt.unchanged}
    document |= judged(judgement)
    document["samples_only"] = judgement.samples_only
    if every is not None:
        document["failed"] = [
            {"case": result.case.name, "verdict": result.verdict.value, "message": result.reason}
            for result in every
            if result.verdict is not Verdict.AC
        ]
    return document


def judged(judgement: Judgement) -> Document:
    """What `run` and each result of `check` say of one submission."""
    failure = judgement.failure
    times = judgement.times_reference
    return {
        "problem": judgement.submission.problem,
        "file": judgement.submission.path,
        "verdict": judgement.verdict.value,
        "cases": {"passed": judgement.passed, "total": judgement.total},
        "time_ms": milliseconds(judgement.time_s),
        "limit_ms": milliseconds(judgement.limit_s),
        "times_reference": None if times is None else round(times, 3),
        "memory_bytes": judgement.memory_bytes,
        "sandbox": judgement.backend,
        "python": judgement.python,
        "failure": None if failure is None else _failure(failure),
        "counterexample": None,
        "growth": None,
        "stopped_line": failure.line if failure is not None and judgement.verdict is Verdict.TLE else None,
        "notes": [{"kind": n.kind, "line": n.line, "message": n.message} for n in judgement.notes],
    }


def _failure(failure: Failure) -> Document:
    """The first failing case."""
    return {
        "case": failure.case,
        "arguments": {name: _exact(value) for name, value in failure.arguments.items()},
        "expected": failure.expected,
        "got": failure.got,
        "answered": failure.answered,
        "stdout": failure.stdout,
        "printed_bytes": failure.printed_bytes,
        "message": failure.message,
        "line": failure.line,
        "source_line": failure.source_line,
    }


def _exact(value: object) -> object:
    """The value with whole numbers that JavaScript would round as strings."""
    if isinstance(value, list):
        return [_exact(item) for item in value]
    if isinstance(value, dict):
        return {key: _exact(item) for key, item in value.items()}
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LARGEST_EXACT:
        return str(value)
    return value


def history(rows: Sequence[AttemptRow]) -> Document:
    """`judge history`: newest first."""
    return {"attempts": [_row(row) for row in rows]}


def source(row: AttemptRow, body: bytes) -> Document:
    """`judge history PROBLEM ID`: one attempt with its source; bytes that aren't UTF-8 as U+FFFD."""
    return {"attempts": [_row(row) | {"source": body.decode("utf-8", "replace")}]}


def replaced(rows: Sequence[tuple[datetime, str, bytes]]) -> Document:
    """`judge history PROBLEM --replaced`: sources whose place a stub took, newest first."""
    return {
        "replaced": [
            {"at": at.isoformat(), "file": path, "source": body.decode("utf-8", "replace")} for at, path, body in rows
        ]
    }


def _row(row: AttemptRow) -> Document:
    """One attempt of the record."""
    return {
        "id": row.id,
        "uid": row.uid,
        "problem": row.problem,
        "file": row.path,
        "verdict": row.verdict.value,
        "passed": row.passed,
        "total": row.total,
        "time_ms": milliseconds(row.time_s),
        "memory_bytes": row.memory_bytes,
        "at": row.at,
        "first_try": row.first_try,
        "unchanged": row.unchanged,
    }


def stats(standing: Standing) -> Document:
    """`judge stats`."""
    return {
        "week": standing.week,
        "categories": [_category(each) for each in standing.categories],
        "weeks": [
            {"week": week.week, "tracks": {each.track.value: _track(each) for each in week.tracks}}
            for week in standing.weeks
        ],
        "pace": {each.track.value: {"done": each.done, "due": each.due} for each in standing.paces},
    }


def _category(category: CategoryStatistics) -> Document:
    """One category."""
    return {
        "category": category.category,
        "target": category.target,
        "solved": category.solved,
        "attempted": category.attempted,
        "attempts": category.attempts,
        "accepted": category.accepted,
        "pass_rate": category.pass_rate,
        "first_try_rate": category.first_try_rate,
        "by_difficulty": {
            each.difficulty: {"target": each.target, "solved": each.solved} for each in category.by_difficulty
        },
    }


def _track(track: TrackStatistics) -> Document:
    """One track of one week."""
    return {
        "target": track.target,
        "done": track.done,
        "cumulative_target": track.cumulative_target,
        "cumulative_done": track.cumulative_done,
    }


def imported(done: Imported) -> Document:
    """`judge import`."""
    return {"added": done.added, "known": done.known}


def doctor(checks: Sequence[Examined]) -> Document:
    """`judge doctor`."""
    return {
        "works": all(check.state != "fail" for check in checks),
        "checks": [{"name": c.name, "state": c.state, "text": c.text, "do": c.do} for c in checks],
    }


def sandboxes(boxes: Sequence[Running]) -> Document:
    """`judge sandbox status`."""
    return {
        "sandboxes": [
            {"backend": b.backend, "role": b.role, "slot": b.slot, "state": b.state, "age_s": round(b.age_s, 1)}
            for b in boxes
        ]
    }


def stopped(ended: int) -> Document:
    """`judge sandbox stop`."""
    return {"stopped": ended}


def listing(summaries: Sequence[Summary], statuses: Mapping[str, Status]) -> Document:
    """`judge list`."""
    return {"problems": [_summary(each, statuses.get(each.slug, Status.NEW)) for each in summaries]}


def _summary(summary: Summary | Problem, status: Status) -> Document:
    """What a list says of a problem."""
    return {
        "slug": summary.slug,
        "title": summary.title,
        "leetcode": summary.leetcode,
        "category": summary.category,
        "difficulty": str(summary.difficulty),
        "tags": list(summary.tags),
        "week": summary.week,
        "status": status.value,
        "own": summary.own,
    }


def problem(shown: Problem, status: Status, constraints: Sequence[str], stub: str) -> Document:
    """`judge show`."""
    names = shown.parameter_names
    return {
        "problem": _summary(shown, status)
        | {
            "day": shown.day,
            "statement": shown.statement,
            "samples": [
                {
                    "arguments": dict(zip(names, map(_exact, each.arguments), strict=True)),
                    "output": each.output,
                    "explanation": each.explanation,
                }
                for each in shown.samples
            ],
            "constraints": [*constraints, *([shown.promise] if shown.promise else [])],
            "stub": stub,
        }
    }


def started(problem: str, file: str, replaced: bool) -> Document:
    """`judge start`; `replaced`: an old solution was there, and is in the record now."""
    return {"problem": problem, "file": file, "replaced": replaced}


def check(report: Report) -> Document:
    """`judge check`."""
    return {
        "results": [_checked(each) for each in report.done],
        "passed": report.passed,
        "failed": report.failed,
        "skipped": len(report.skipped),
        "skipped_files": [{"file": each.file, "reason": each.reason} for each in report.skipped],
        "duration_ms": milliseconds(report.wall_s),
        "jobs": report.workers,
    }


def _checked(checked: Checked) -> Document:
    """One submission of a check; where the judge failed, `message` says how."""
    if checked.judgement is not None:
        failure = checked.judgement.failure
        return judged(checked.judgement) | {
            "line": None if failure is None else failure.line,
            "message": None if failure is None else failure.message,
        }
    submission = checked.job.submission
    message = checked.trouble.message if checked.trouble is not None else ""
    return {
        "problem": submission.problem,
        "file": submission.path,
        "verdict": Verdict.IE.value,
        "line": None,
        "message": message,
    }


def cases(built: Sequence[tuple[Problem, BuiltCases]]) -> Document:
    """`judge cases build`."""
    return {
        "problems": [
            {
                "problem": problem.slug,
                "cases": len(ready.cases),
                "digest": ready.digest,
                "limit_ms": milliseconds(ready.limits.cpu_s),
                "reference_ms": milliseconds(ready.reference_s),
            }
            for problem, ready in built
        ]
    }


def milliseconds(value_s: float) -> float:
    """Seconds as milliseconds with three decimals."""
    return round(value_s * 1000, 3)
