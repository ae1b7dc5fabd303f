"""Every submission of a problem on its cases, in parallel boxes: what the findings about submissions stand on."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import NamedTuple

from judge import running
from judge.authoring.programs import confession
from judge.cases.built import BuiltCases, Progress
from judge.errors import CannotJudge
from judge.judging.whole import Extent, whole
from judge.model.case import Case
from judge.model.judgement import CaseResult, Note, Submission
from judge.model.limits import Limits
from judge.model.outcome import Kill
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

MARGIN = 2.0
"""A slow submission needs so many times the limit; an accepted one no more than its inverse."""
_LONG = ("time_limit_exceeded", "brute_force")
_PATIENCE = 4
"""The guard of wall time grows with the limit: so many times the limit for a program that got hardly any CPU."""
_LOOKS = 3
"""A time above half of the limit is measured so often again, and the least counts: noise only ever adds."""


class Boxes(NamedTuple):
    """How to get boxes, all of one backend."""

    submission: Callable[[], Box]
    bank: Callable[[], Box]
    workers: int
    """How many may work at a time."""


class Trial(NamedTuple):
    """One submission on the cases."""

    file: str
    """Relative to the problem's folder."""
    expected: str
    """The folder that it lies in: accepted, wrong_answer, time_limit_exceeded, brute_force."""
    results: tuple[CaseResult, ...]
    """In the cases' order as far as they were run: nothing is known of the others."""
    worst_s: float
    """CPU seconds of its slowest case."""
    worst_case: str
    notes: tuple[Note, ...] = ()

    @property
    def failed(self) -> list[CaseResult]:
        """The results other than AC."""
        return [result for result in self.results if result.verdict is not Verdict.AC]


class Trying:
    """All submissions of a problem under way."""

    def __init__(self, pool: ThreadPoolExecutor, problem: Problem, built: BuiltCases, boxes: Boxes) -> None:
        """Begin; the slow ones first, as they take longest."""
        jobs = [(folder, file) for folder in problem.submissions.__match_args__ for file in _files(problem, folder)]
        order = sorted(range(len(jobs)), key=lambda place: jobs[place][0] not in _LONG)
        self._waiting = {pool.submit(_try, problem, built, boxes, *jobs[place]): place for place in order}

    def results(self, progress: Progress) -> list[Trial]:
        """Wait for all; in the order of their folders.

        Raises CannotJudge when a box fails; a failure of the problem's own checker has its code `checker`.
        """
        done: dict[int, Trial] = {}
        for future in as_completed(self._waiting):
            done[self._waiting[future]] = future.result()
            progress.step("trying the submissions", len(done), len(self._waiting))
        return [done[place] for place in range(len(done))]


@contextmanager
def trying(problem: Problem, built: BuiltCases, boxes: Boxes) -> Iterator[Trying]:
    """Try all submissions in the background; those that haven't begun at the end are left out."""
    # Not the pool's own context manager: it waits for all threads, and Ctrl-C must not.
    pool = ThreadPoolExecutor(max_workers=boxes.workers)
    try:
        yield Trying(pool, problem, built, boxes)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _files(problem: Problem, folder: str) -> tuple[str, ...]:
    files: tuple[str, ...] = getattr(problem.submissions, folder)
    return files


def _try(problem: Problem, built: BuiltCases, boxes: Boxes, folder: str, file: str) -> Trial:
    """One submission in a box of its own."""
    submission = Submission(problem.slug, file, (problem.folder / file).read_bytes())
    with closing(boxes.submission()) as box:
        work = _Work(problem, submission, built, box, boxes.bank)
        notes: tuple[Note, ...] = ()
        if folder == "time_limit_exceeded":
            results = tuple(_slow(work))
        else:
            results, notes = _judged(work, built, go_on=folder != "brute_force")
        worst = max(results, key=lambda result: result.outcome.cpu_s)
        worst_s = worst.outcome.cpu_s
        if folder == "accepted" and worst_s > built.limits.cpu_s / MARGIN:
            worst_s = min(worst_s, *_seconds(work, worst.case))
    for result in results:
        if result.verdict is Verdict.IE:
            raise CannotJudge(f"{file} on {result.case.name}: {result.reason}", code="sandbox_fault")
    return Trial(file, folder, results, worst_s, worst.case.name, notes)


class _Work(NamedTuple):
    """What trying one submission needs."""

    problem: Problem
    submission: Submission
    built: BuiltCases
    box: Box
    bank: Callable[[], Box]


def _judged(work: _Work, built: BuiltCases, *, go_on: bool) -> tuple[tuple[CaseResult, ...], tuple[Note, ...]]:
    found = whole(work.box, work.problem, work.submission, built, Extent(go_on=go_on), work.bank)
    return found.results, found.judgement.notes


def _slow(work: _Work) -> Iterator[CaseResult]:
    """Results under twice the limit, up to the first failure in each of the kinds that the first line names.

    Whatever is too slow then has its margin proven, and a case near the border gets its second look as ever.
    """
    said = confession(work.submission.source)
    open_kinds = set(said.kinds) if said else set()
    doubled = work.built.limits._replace(cpu_s=MARGIN * work.built.limits.cpu_s)
    cases: Sequence[Case] = work.built.cases
    while cases:
        results, _ = _judged(work, work.built._replace(cases=tuple(cases), limits=doubled), go_on=False)
        yield from results[:-1]
        yield _unhurried(work, results[-1], doubled)
        if results[-1].verdict in (Verdict.CE, Verdict.IE):
            return
        open_kinds.discard(results[-1].case.kind)
        cases = [case for case in cases[len(results) :] if case.kind in open_kinds]


def _unhurried(work: _Work, result: CaseResult, limits: Limits) -> CaseResult:
    """The result; where a busy machine let the wall clock end it, what it comes to with more time by that clock."""
    if result.outcome.killed is not Kill.WALL:
        return result
    patient = limits._replace(cpu_s=_PATIENCE * limits.cpu_s)
    outcomes = running.outcomes(work.box, work.problem, work.submission.source, patient, [result.case.arguments])
    (outcome,) = outcomes
    if outcome.cpu_s <= limits.cpu_s:
        return result
    return replace(result, outcome=outcome, reason=f"{outcome.cpu_s:.2f} s of CPU")


def _seconds(work: _Work, case: Case) -> list[float]:
    """CPU seconds on a case, measured some times more."""
    calls = [case.arguments] * _LOOKS
    outcomes = running.outcomes(work.box, work.problem, work.submission.source, work.built.limits, calls)
    return [outcome.cpu_s for outcome in outcomes]
