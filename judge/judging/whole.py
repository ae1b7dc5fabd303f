"""A whole submission: its cases judged, the judgement drawn, the remarks added.

`judge run` and `judge check` both stand on it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import NamedTuple

from judge.cases.built import BuiltCases
from judge.judging import judge as heart
from judge.judging.conclude import conclude
from judge.judging.custom_check import custom_checker
from judge.judging.fairness import doubtful, settle
from judge.judging.leaks import state_leak
from judge.judging.work import Work
from judge.model.case import Case
from judge.model.judgement import CaseResult, Judgement, Submission
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

MOST_TIMEOUTS = 3
"""`--all` stops after so many time-outs: the rest would only cost time."""


class Extent(NamedTuple):
    """How much is judged."""

    samples_only: bool = False
    go_on: bool = False
    """Go on after a failure, until the third time-out."""


class Whole(NamedTuple):
    """A judgement, and the results of all the cases that it was drawn from."""

    judgement: Judgement
    results: tuple[CaseResult, ...]


def whole(
    box: Box, problem: Problem, submission: Submission, built: BuiltCases, extent: Extent, open_bank: Callable[[], Box]
) -> Whole:
    """Judge a submission on its cases.

    `open_bank` opens a box for the bank's own code: asked for only where the problem has a checker of its own, or a
    case needs a second look at its time. Raises CannotJudge when a box is gone or the problem's checker fails.
    """
    cases = [case for case in built.cases if case.kind == "samples"] if extent.samples_only else list(built.cases)
    with ExitStack() as leases:
        opened: list[Box] = []

        def bank() -> Box:
            if not opened:
                opened.append(leases.enter_context(closing(open_bank())))
            return opened[0]

        work = Work(box, problem, submission, built, _check(problem, bank), bank)
        results = tuple(_results(work, cases, extent))
        judgement = conclude(problem, submission, results, len(cases), built, box.facts)
        if judgement.verdict is Verdict.AC:
            leak = state_leak(box, problem, submission, cases, built.limits, work.check)
            judgement = replace(judgement, notes=(*judgement.notes, *([leak] if leak else [])))
    return Whole(replace(judgement, samples_only=extent.samples_only), results)


def _results(work: Work, cases: Sequence[Case], extent: Extent) -> Iterator[CaseResult]:
    """Results up to where it is enough: the first failure, or with `go_on` the third time-out."""
    timeouts = 0
    for result in _settled(work, cases):
        yield result
        timeouts += result.verdict is Verdict.TLE
        if timeouts >= MOST_TIMEOUTS or (result.verdict is not Verdict.AC and not extent.go_on):
            return


def _settled(work: Work, cases: Sequence[Case]) -> Iterator[CaseResult]:
    """All results; a doubtful one gets its second look, and after it the box goes on with the cases that are left."""
    done = 0
    while done < len(cases):
        stream = heart.judge(work.box, work.problem, work.submission, cases[done:], work.built.limits, work.check)
        for result in stream:
            done += 1
            if doubtful(result):
                stream.close()
                yield settle(work, result)
                break
            yield result
        else:
            return


def _check(problem: Problem, bank: Callable[[], Box]) -> heart.Check:
    if problem.checker.name != "custom":
        return heart.checker(problem)
    return custom_checker(problem, (problem.folder / "cases.py").read_bytes(), bank)
