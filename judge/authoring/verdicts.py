"""Whether each submission got what its folder and its first line promise."""

from collections import Counter
from collections.abc import Iterator, Sequence

from judge.authoring.mistakes import mistake, warning
from judge.authoring.programs import KINDS, confession
from judge.authoring.trials import MARGIN, Trial
from judge.cases.built import BuiltCases
from judge.model.finding import Finding
from judge.model.judgement import CaseResult
from judge.model.outcome import Kill
from judge.model.verdict import Verdict
from judge.problems.problem import Problem

FEWEST_KILLS = 2
"""One case that catches a wrong submission may be luck."""
_WRONG = (Verdict.WA, Verdict.RE, Verdict.TLE)


def findings(problem: Problem, trials: Sequence[Trial], built: BuiltCases) -> list[Finding]:
    """Everything that submissions did otherwise than promised."""
    checks = {
        "accepted": _accepted,
        "wrong_answer": _wrong,
        "time_limit_exceeded": _slow,
        "brute_force": _brute_force,
    }
    return [found for trial in trials for found in checks[trial.expected](problem, trial, built)]


def _accepted(problem: Problem, trial: Trial, built: BuiltCases) -> Iterator[Finding]:
    failed, limit_s = trial.failed, built.limits.cpu_s
    if failed:
        yield _said(problem, trial, failed[0], f"must be accepted, but fails {_number(failed)}")
    elif trial.worst_s > limit_s / MARGIN:
        times = f"{trial.worst_s:.2f} s on {trial.worst_case}, the limit is {limit_s:.2f} s"
        yield mistake(problem, trial.file, 1, f"must take at most half of the time limit: {times}")
    for note in trial.notes:
        yield warning(problem, trial.file, note.line or 1, note.message)


def _wrong(problem: Problem, trial: Trial, built: BuiltCases) -> Iterator[Finding]:
    del built
    failed = trial.failed
    if not failed:
        yield mistake(problem, trial.file, 1, "must be wrong, but is right on all cases")
        return
    other = next((result for result in failed if result.verdict not in _WRONG), None)
    if other is not None:
        yield _said(problem, trial, other, "must be WA, RE or TLE, but is")
        return
    sample = next((result for result in failed if result.case.kind == "samples"), None)
    if sample is not None:
        yield _said(problem, trial, sample, "must pass the samples, but fails")
    if len(failed) < FEWEST_KILLS and failed[0].verdict is not Verdict.TLE:
        yield mistake(problem, trial.file, 1, f"only {failed[0].case.name} catches it: one case may be luck")
    yield from _by_kinds(problem, trial)


def _slow(problem: Problem, trial: Trial, built: BuiltCases) -> Iterator[Finding]:
    failed = trial.failed
    if not failed:
        times = f"{trial.worst_s:.2f} s on {trial.worst_case}, the limit is {built.limits.cpu_s:.2f} s"
        yield mistake(problem, trial.file, 1, f"must need at least twice the time limit: {times}")
        return
    other = next((result for result in failed if result.verdict is not Verdict.TLE), None)
    if other is not None:
        yield _said(problem, trial, other, "must be right and too slow, but is")
        return
    unproven = (r for r in failed if r.outcome.killed is Kill.WALL and r.outcome.cpu_s < MARGIN * built.limits.cpu_s)
    waited = next(unproven, None)
    if waited is not None:
        said = f"its margin is not proven: on {waited.case.name} it {waited.reason}; on a busy machine, verify it again"
        yield warning(problem, trial.file, 1, said)
    yield from _by_kinds(problem, trial)


def _brute_force(problem: Problem, trial: Trial, built: BuiltCases) -> Iterator[Finding]:
    """May be slow or deep on large cases, never wrong."""
    del built
    for result in trial.failed:
        small = result.case.kind in ("samples", "small")
        if small or result.verdict not in (Verdict.TLE, Verdict.MLE, Verdict.RE):
            yield _said(problem, trial, result, "must be right where it is fast enough, but is")
        elif result.verdict is Verdict.RE and "RecursionError" not in (result.reason or ""):
            yield _said(problem, trial, result, "must not fail, but is")


def _by_kinds(problem: Problem, trial: Trial) -> Iterator[Finding]:
    """The kinds that the first line names must catch it."""
    said = confession((problem.folder / trial.file).read_bytes())
    caught = {result.case.kind for result in trial.failed}
    for kind in said.kinds if said else ():
        if kind in KINDS and kind not in caught:
            by = f"; caught by {', '.join(sorted(caught))}" if caught else ""
            yield mistake(problem, trial.file, 1, f"no case of the kind {kind} catches it, as its first line says{by}")


def _said(problem: Problem, trial: Trial, result: CaseResult, what: str) -> Finding:
    """A finding with verdict, case and reason, at the line where it happened if there is one."""
    outcome = result.outcome
    line = outcome.escaped.line if outcome.escaped else outcome.stopped_line
    reason = f" ({result.reason})" if result.reason else ""
    return mistake(problem, trial.file, line or 1, f"{what} {result.verdict} on the case {result.case.name}{reason}")


def _number(failed: Sequence[CaseResult]) -> str:
    kinds = Counter(result.case.kind for result in failed)
    parts = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    return f"{len(failed)} case{'s' if len(failed) > 1 else ''} ({parts}):"
