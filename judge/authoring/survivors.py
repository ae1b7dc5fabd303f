"""Mutants on the cases, in boxes of submissions: which of them live, and whether those that do are really wrong."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import NamedTuple

from judge.authoring import agreement, fresh, mistakes, mutants
from judge.authoring.mistakes import warning
from judge.authoring.mutants import Mutant
from judge.authoring.trials import Boxes
from judge.authoring.verification import Mutants, Survivor
from judge.cases import reference
from judge.cases.built import BuiltCases, Progress
from judge.cases.maker import Contents
from judge.errors import CannotJudge
from judge.judging.custom_check import custom_checker
from judge.judging.judge import Check, checker, judge
from judge.model.case import Case
from judge.model.finding import Finding
from judge.model.judgement import Submission
from judge.model.limits import Limits
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

_LARGEST_PORTION = 500
FRESH_INPUTS = 10_000
FRESH_ASKING = 1_000
"""The same where each call of a solution asks the host some thirty times: that takes as long as ten calls."""
SMALL_BYTES = 2_000
"""Cases with arguments up to this size come first, with a time limit that ends an endless loop soon."""
SMALL_PART = 4
"""That limit is this part of the real one; the slowest accepted submission needs a fifth at most."""


class _Lived(NamedTuple):
    """What became of a mutant."""

    killed_by: str | None
    """The first case that it fails, None where it passes all."""
    program: bool
    """Whether it is a program at all: what can't be compiled is no mutant."""


class _Field(NamedTuple):
    """What all mutants of a problem are tried with."""

    problem: Problem
    built: BuiltCases
    boxes: Boxes

    @property
    def quick(self) -> Limits:
        """Limits of small cases."""
        return self.built.limits._replace(cpu_s=self.built.limits.cpu_s / SMALL_PART)


def survey(
    problem: Problem, built: BuiltCases, contents: Contents, small: Sequence[Case], boxes: Boxes, progress: Progress
) -> tuple[Mutants, list[Finding]]:
    """Try all mutants of all accepted submissions.

    Args:
        problem: whose.
        built: its cases with limits.
        contents: of its cases.py.
        small: all small inputs with the reference's answers, to compare survivors on.
        boxes: how to get boxes.
        progress: is told of every mutant.

    Raises:
        CannotJudge: a box fails.
    """
    field = _Field(problem, built, boxes)
    made = [mutants.of(file, (problem.folder / file).read_bytes()) for file in problem.submissions.accepted]
    every = [mutant for each in made for mutant in each.mutants]
    fates = _in_parallel(field, every, built.cases, progress, "trying mutants")
    living = [mutant for mutant, fate in zip(every, fates, strict=True) if fate.program and fate.killed_by is None]
    found: list[Finding] = []
    extra: list[Case] = []
    if living:
        extra, found = _fresh(problem, built, contents, boxes)
    beyond = _in_parallel(field, living, [*small, *extra], progress, "comparing survivors")
    arguments = {case.name: case.arguments for case in (*small, *extra)}
    survivors = tuple(
        _survivor(mutant, None if fate.killed_by is None else arguments[fate.killed_by])
        for mutant, fate in zip(living, beyond, strict=True)
    )
    found += [_finding(problem, survivor) for survivor in survivors if survivor.difference is not None]
    programs = sum(fate.program for fate in fates)
    statements = sum(each.statements for each in made)
    return Mutants(statements, programs, programs - len(living), survivors, len(extra)), found


def _in_parallel(
    field: _Field, every: Sequence[Mutant], cases: Sequence[Case], progress: Progress, what: str
) -> list[_Lived]:
    """What becomes of each mutant on these cases; each worker keeps its boxes."""
    workers = max(1, min(field.boxes.workers, len(every)))
    shares = [range(first, len(every), workers) for first in range(workers)]
    done: dict[int, _Lived] = {}
    pool = ThreadPoolExecutor(max_workers=workers)

    def share(places: range) -> None:
        with ExitStack() as leases:
            box = leases.enter_context(closing(field.boxes.submission()))
            check = _check(field, leases)
            for place in places:
                done[place] = _tried(field, box, check, every[place], cases)
                progress.step(what, len(done), len(every))

    try:
        for future in [pool.submit(share, places) for places in shares]:
            future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return [done[place] for place in range(len(every))]


def _check(field: _Field, leases: ExitStack) -> Check:
    """The problem's checker; one of its own asks in a box that this worker keeps."""
    problem = field.problem
    if problem.checker.name != "custom":
        return checker(problem)
    box = leases.enter_context(closing(field.boxes.bank()))
    return custom_checker(problem, (problem.folder / "cases.py").read_bytes(), lambda: box)


def _tried(field: _Field, box: Box, check: Check, mutant: Mutant, cases: Sequence[Case]) -> _Lived:
    """Small cases first, in portions that are run to their ends; the first failure is enough."""
    submission = Submission(field.problem.slug, mutant.file, mutant.source.encode())
    small = [case for case in cases if len(case.arguments) <= SMALL_BYTES]
    large = [case for case in cases if len(case.arguments) > SMALL_BYTES]
    for some, limits in ((small, field.quick), (large, field.built.limits)):
        for portion in _portions(some):
            for result in list(judge(box, field.problem, submission, portion, limits, check)):
                if result.verdict is Verdict.IE:
                    raise CannotJudge(f"a mutant of {mutant.file}: {result.reason}", code="sandbox_fault")
                if result.verdict is not Verdict.AC:
                    return _Lived(result.case.name, result.verdict is not Verdict.CE)
    return _Lived(None, True)


def _portions(cases: Sequence[Case]) -> Iterator[Sequence[Case]]:
    """The cases in portions of 1, 1, 2, 4, ...: most mutants fail soon, and a session cut short costs a start."""
    first, size = 0, 1
    while first < len(cases):
        yield cases[first : first + size]
        first += size
        size = min(max(first, 1), _LARGEST_PORTION)


def _fresh(problem: Problem, built: BuiltCases, contents: Contents, boxes: Boxes) -> tuple[list[Case], list[Finding]]:
    """Fresh inputs with the reference's answers, on which the other accepted submissions must agree, too."""
    found: list[Finding] = []
    with closing(boxes.bank()) as box:
        try:
            number = FRESH_INPUTS if problem.callback is None else FRESH_ASKING
            drafts = fresh.inputs(problem, box, contents, built.cases, number)
            answers = list(reference.run(problem, box, problem.reference, drafts))
        except CannotJudge as error:
            return [], [mistakes.finding(error, problem)]
        cases = [Case(d.name, d.arguments, answer.output) for d, answer in zip(drafts, answers, strict=True)]
        for file in problem.submissions.accepted:
            if file != problem.reference:
                found += agreement.differing(problem, box, file, cases)[:1]
    return cases, found


def _survivor(mutant: Mutant, difference: bytes | None) -> Survivor:
    shown = None if difference is None else agreement.short(difference.decode())
    return Survivor(mutant.file, mutant.line, mutant.change, mutant.text, shown)


def _finding(problem: Problem, survivor: Survivor) -> Finding:
    said = (
        f"changed here ({survivor.change}: {survivor.text}) it passes all cases, but is wrong on {survivor.difference}"
    )
    return warning(problem, survivor.file, survivor.line, said)
