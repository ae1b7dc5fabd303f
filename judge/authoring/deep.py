"""The part of verifying that takes minutes: cases built twice, brute force on all small inputs, mutants."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from judge.authoring import agreement, survivors
from judge.authoring.assembly import Assembled, assemble
from judge.authoring.mistakes import mistake
from judge.authoring.trials import Boxes
from judge.authoring.verification import Mutants, SmallInputs
from judge.cases.built import BuiltCases, Progress
from judge.cases.maker import Contents
from judge.model.case import Case
from judge.model.finding import Finding
from judge.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Depth:
    """What the deep part found."""

    findings: tuple[Finding, ...]
    small: SmallInputs | None
    mutants: Mutants | None


def look(problem: Problem, assembled: Assembled, built: BuiltCases, boxes: Boxes, progress: Progress) -> Depth:
    """Look deep into a problem whose cases could be made. Raises CannotJudge when a box fails."""
    contents = assembled.contents
    if contents is None:
        return Depth((), None, None)
    progress.step("building the cases a second time", 0, 1)
    with closing(boxes.bank()) as box:
        found = _twice(problem, assembled, assemble(problem, box).cases)
        progress.step("comparing on all small inputs", 0, 1)
        agreed = agreement.compare(problem, box, contents)
    found += agreed.findings
    mutants, wrong = _mutants(problem, built, contents, agreed.cases, boxes, progress)
    return Depth((*found, *wrong), agreed.small, mutants)


def _mutants(
    problem: Problem,
    built: BuiltCases,
    contents: Contents,
    small: Sequence[Case],
    boxes: Boxes,
    progress: Progress,
) -> tuple[Mutants | None, list[Finding]]:
    """Nothing where an accepted submission is no Python, which is told elsewhere."""
    try:
        return survivors.survey(problem, built, contents, small, boxes, progress)
    except SyntaxError:
        return None, []


def _twice(problem: Problem, assembled: Assembled, again: Sequence[Case]) -> list[Finding]:
    """A finding for the first case that isn't what it was the first time."""
    for first, second in zip(assembled.cases, again, strict=False):
        if first != second:
            file, line = assembled.place(first)
            said = f"built twice, the cases differ; the first that does is {first.name}"
            return [mistake(problem, file, line, said)]
    if len(again) != len(assembled.cases):
        return [
            mistake(problem, "cases.py", 1, f"built twice, there are {len(assembled.cases)} and {len(again)} cases")
        ]
    return []
