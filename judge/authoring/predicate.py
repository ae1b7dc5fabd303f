"""Whether `promised` of cases.py refuses anything: a predicate that is always true is a mistake."""

import json
from collections.abc import Iterator, Sequence

from judge.authoring import mistakes
from judge.authoring.lines import Lines
from judge.authoring.neighbours import grown, neighbours
from judge.cases.build import violation
from judge.cases.maker import Maker
from judge.errors import CannotJudge
from judge.model.case import Case, encode
from judge.model.finding import Finding
from judge.problems.edges import edges
from judge.problems.problem import Problem
from judge.sandbox.box import Box

TRIED = 400
_LARGEST_BYTES = 2_000
_LARGEST_CASES = 6
_LARGEST_GROWN_BYTES = 8_000_000


def findings(problem: Problem, box: Box, cases: Sequence[Case]) -> Iterator[Finding]:
    """A finding where none of some hundred generated instances is refused. Raises CannotJudge."""
    maker = Maker(problem, box)
    fitting, others = _generated(problem, cases)
    try:
        if not all(maker.promised(fitting)):
            return
    except CannotJudge as error:
        yield mistakes.finding(error, problem)
        return
    large = _large(problem, cases)
    if not any(_refused(maker, problem, each) for each in (*others, *large)):
        number = len(fitting) + len(others) + len(large)
        line = Lines(problem.folder).function("promised")
        said = f"promised refuses none of {number} generated instances: what is it for?"
        yield mistakes.mistake(problem, "cases.py", line, said)


def _generated(problem: Problem, cases: Sequence[Case]) -> tuple[list[bytes], list[bytes]]:
    """Instances near the cases: those that keep to the typed constraints, and some that don't."""
    small = [case.arguments for case in cases if len(case.arguments) <= _LARGEST_BYTES]
    made = dict.fromkeys(neighbours(small, TRIED, problem.slug))
    made |= {encode(list(arguments)): None for _, arguments in edges(problem.signature, problem.constraints)}
    fitting = [each for each in made if violation(problem, each) is None]
    others = [each for each in made if each not in set(fitting) and _of_types(problem, each)]
    return fitting, others[:50]


def _large(problem: Problem, cases: Sequence[Case]) -> list[bytes]:
    """The largest cases grown as far as the typed constraints allow: for promises about a sum of sizes."""
    found = []
    for case in sorted(cases, key=lambda case: -len(case.arguments))[:_LARGEST_CASES]:
        for times in (2, 10, 50):
            if times * len(case.arguments) <= _LARGEST_GROWN_BYTES:
                found += [each for each in grown(case.arguments, times) if violation(problem, each) is None]
    return found


def _of_types(problem: Problem, arguments: bytes) -> bool:
    """Whether there are as many arguments as the problem has."""
    return len(json.loads(arguments)) == len(problem.parameter_names)


def _refused(maker: Maker, problem: Problem, arguments: bytes) -> bool:
    """Whether it says no to something out of bounds, which it may also fail on."""
    try:
        return not all(maker.promised([arguments]))
    except CannotJudge as error:
        mistakes.finding(error, problem)
        return False
