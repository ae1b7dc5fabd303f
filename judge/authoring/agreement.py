"""Brute force, reference and the other accepted submissions on all small inputs: they must agree on every one."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from judge.authoring import mistakes
from judge.authoring.lines import Lines
from judge.authoring.mistakes import mistake
from judge.authoring.referee import Question, rule
from judge.authoring.verification import SmallInputs
from judge.cases import reference
from judge.cases.build import violation
from judge.cases.maker import FILE, Contents, Draft, Maker
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.finding import Finding
from judge.problems.problem import Problem
from judge.sandbox.box import Box

FEWEST_INPUTS = 3_000
"""So many small inputs are wanted, or all of `FEWEST_SIZES` sizes."""
FEWEST_SIZES = 3
MOST_INPUTS = 100_000
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Agreement:
    """What comparing on the small inputs gave."""

    cases: tuple[Case, ...]
    """The small inputs with the reference's answers."""
    small: SmallInputs | None
    findings: tuple[Finding, ...]


def compare(problem: Problem, box: Box, contents: Contents) -> Agreement:
    """Compare on all small inputs. Raises CannotJudge where the sandbox is at fault."""
    found: list[Finding] = []
    try:
        drafts = list(_drafts(problem, box, contents, found))
        answers = reference.run(problem, box, problem.reference, drafts)
        cases = [Case(d.name, d.arguments, answer.output) for d, answer in zip(drafts, answers, strict=True)]
    except CannotJudge as error:
        found.append(mistakes.finding(error, problem))
        return Agreement((), None, tuple(found))
    if not cases:
        return Agreement((), None, tuple(found))
    differences = 0
    for file in [*problem.submissions.brute_force, *problem.submissions.accepted]:
        if file != problem.reference:
            trouble = differing(problem, box, file, cases)
            differences += len(trouble)
            found += trouble[:1]
    small = SmallInputs(len(cases), len(set(map(_size, cases))), tuple(_spans(problem, cases)), differences)
    if small.inputs < FEWEST_INPUTS and small.sizes < FEWEST_SIZES:
        line = Lines(problem.folder).function(contents.small[0].function)
        said = (
            f"{small.inputs} small inputs of {small.sizes} sizes: {FEWEST_INPUTS:,} or all of {FEWEST_SIZES} are wanted"
        )
        found.append(mistakes.warning(problem, FILE, line, said))
    return Agreement(tuple(cases), small, tuple(found))


def differing(problem: Problem, box: Box, file: str, cases: Sequence[Case]) -> list[Finding]:
    """A finding for each of some cases on which a submission and the reference disagree, smallest first."""
    drafts = [Draft(case.name, case.arguments) for case in cases]
    try:
        answers = [json.loads(answer.output) for answer in reference.run(problem, box, file, drafts)]
    except CannotJudge as error:
        return [mistakes.finding(error, problem)]
    rulings = rule(problem, box, [Question(*pair) for pair in zip(cases, answers, strict=True)])
    found = []
    for case, answer, ruling in zip(cases, answers, rulings, strict=True):
        if not ruling.right:
            says = f"it says {short(json.dumps(answer))}, the reference {short(case.expected.decode())}"
            arguments = short(case.arguments.decode())
            found.append(mistake(problem, file, 1, f"disagrees with the reference on {case.name} {arguments}: {says}"))
    return found


def short(text: str) -> str:
    """A text cut in its middle where it is long."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]}...{text[-_SHOWN // 2 :]}"


def _drafts(problem: Problem, box: Box, contents: Contents, found: list[Finding]) -> Iterator[Draft]:
    """All small inputs that keep to constraints and promise; the first that doesn't is a finding."""
    maker, lines = Maker(problem, box), Lines(problem.folder)
    for small in contents.small:
        drafts: list[Draft] = []
        for draft in maker.small(small.function):
            if len(drafts) >= MOST_INPUTS:
                break
            drafts.append(draft)
        reasons = [violation(problem, draft.arguments) for draft in drafts]
        kept = maker.promised([draft.arguments for draft in drafts])
        broken = [
            (draft, reason or "it breaks the promise")
            for draft, reason, promised in zip(drafts, reasons, kept, strict=True)
            if reason or not promised
        ]
        for draft, reason in broken[:1]:
            said = f"{len(broken)} small inputs are none, the first is {draft.name} {short(draft.arguments.decode())}"
            found.append(mistake(problem, FILE, lines.function(small.function), f"{said}: {reason}"))
        bad = {draft.name for draft, _ in broken}
        yield from (draft for draft in drafts if draft.name not in bad)


def _size(case: Case) -> int:
    """Items, letters and nodes in a case's arguments; where there are none, the first number."""
    values = json.loads(case.arguments)
    count, waiting = 0, list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, list | str):
            count += len(value)
        if isinstance(value, list):
            waiting += value
    first = values[0] if values else 0
    return abs(first) if isinstance(first, int) and not any(isinstance(v, list | str) for v in values) else count


def _spans(problem: Problem, cases: Sequence[Case]) -> Iterator[str]:
    """How many items and which numbers each argument has: `nums: 2..5 items, -1..2`."""
    columns = zip(*(json.loads(case.arguments) for case in cases), strict=True)
    for name, values in zip(problem.parameter_names, columns, strict=True):
        lengths = [len(value) for value in values if isinstance(value, list | str)]
        numbers = [leaf for value in values for leaf in _numbers(value)]
        parts = [f"{min(lengths)}..{max(lengths)} {_unit(values)}"] if lengths else []
        parts += [f"{min(numbers)}..{max(numbers)}"] if numbers else []
        yield f"{name}: {', '.join(parts)}" if parts else name


def _unit(values: Sequence[object]) -> str:
    return "letters" if any(isinstance(value, str) for value in values) else "items"


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, list):
        for item in value:
            yield from _numbers(item)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value
