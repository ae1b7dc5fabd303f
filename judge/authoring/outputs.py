"""Outputs that nobody should get through with: constants, near misses, junk, and bytes that are no JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from judge.authoring.lines import Lines
from judge.authoring.mistakes import mistake
from judge.authoring.referee import Question, Ruling, rule
from judge.judging.judge import judged
from judge.model.case import Case
from judge.model.finding import Finding
from judge.model.limits import Limits
from judge.model.outcome import Outcome, Phase
from judge.model.verdict import Verdict
from judge.problems.problem import Checker, Problem
from judge.sandbox.box import Box

MOST_CONSTANT = 0.6
"""Part of the cases on which a constant answer may be right, at most."""
CONSTANTS: tuple[object, ...] = (0, 1, -1, [], "", True, False, None)
_CASES = 12
"""Cases whose outputs are changed."""
_LARGEST_BYTES = 20_000
_DEEP = 60

_MALFORMED = (b"", b"[1,", b"NaN", b"-Infinity", b"\xff\xfe", b"[" * 3000 + b"]" * 3000, b'{"a":1,"a":2}', b"9" * 6000)


class Variation(NamedTuple):
    """An output made of the expected one."""

    name: str
    output: object
    right: bool | None
    """Whether the checker must let it pass; None where both may be."""


def findings(problem: Problem, box: Box, cases: Sequence[Case]) -> list[Finding]:
    """Everything that the checker lets pass or refuses wrongly. Raises CannotJudge when the box is gone."""
    return [*_constants(problem, box, cases), *_variations(problem, box, cases), *_malformed(problem, cases)]


def _constants(problem: Problem, box: Box, cases: Sequence[Case]) -> Iterator[Finding]:
    """Answers that know nothing of the arguments, or just give one back."""
    named: list[tuple[str, list[object]]] = [
        (json.dumps(value), [_everywhere(problem, case, value) for case in cases]) for value in CONSTANTS
    ]
    if not problem.signature.design:
        place = _judged_argument(problem)
        said = f"the argument {problem.parameter_names[place]} as it came"
        named.append((said, [json.loads(case.arguments)[place] for case in cases]))
    for name, outputs in named:
        rulings = rule(problem, box, [Question(*pair) for pair in zip(cases, outputs, strict=True)])
        right = sum(ruling.right for ruling in rulings)
        if right >= MOST_CONSTANT * len(cases):
            part = f"{right} of {len(cases)} cases ({100 * right // len(cases)} %)"
            yield mistake(problem, "cases.py", 1, f"whoever always answers {name} is right on {part}")


def _everywhere(problem: Problem, case: Case, value: object) -> object:
    """A constant; of a design problem the constant of each call that returns something."""
    if not problem.signature.design:
        return value
    silent = {method.name for method in problem.signature.methods if method.returns == "None"}
    names = json.loads(case.arguments)[0][1:]
    return [None, *(None if name in silent else value for name in names)]


def _judged_argument(problem: Problem) -> int:
    """The place of the argument that is judged, else of the first."""
    judged_one = problem.signature.judged
    return problem.parameter_names.index(judged_one) if judged_one in problem.parameter_names else 0


def _variations(problem: Problem, box: Box, cases: Sequence[Case]) -> Iterator[Finding]:
    """Near misses and junk; each sort is told once, with the first case on which it went wrong."""
    chosen = _chosen(cases)
    made = [(case, each) for case in chosen for each in variations(json.loads(case.expected), problem.checker)]
    rulings = rule(problem, box, [Question(case, each.output) for case, each in made])
    told = set()
    refused = False
    for (case, each), ruling in zip(made, rulings, strict=True):
        refused = refused or not ruling.right
        said = _unfit(case, each, ruling)
        if said is not None and each.name not in told:
            told.add(each.name)
            yield _of_checker(problem, said, ruling.line)
    if made and not refused:
        yield _of_checker(problem, f"the checker refuses none of {len(made)} changed outputs", None)


def _unfit(case: Case, each: Variation, ruling: Ruling) -> str | None:
    """What the checker did wrong, None if nothing."""
    if ruling.crash is not None:
        return f"the checker fails on {each.name} for {case.name}: {ruling.crash}"
    if each.right is None or each.right == ruling.right:
        return None
    if each.right:
        return f"the checker refuses {each.name} for {case.name}: {ruling.wrong}"
    return f"the checker lets {each.name} pass for {case.name}"


def _of_checker(problem: Problem, said: str, line: int | None) -> Finding:
    lines = Lines(problem.folder)
    if problem.checker.name == "custom":
        return mistake(problem, "cases.py", line or lines.function("check"), said)
    return mistake(problem, "problem.yaml", lines.yaml("checker"), said)


def _chosen(cases: Sequence[Case]) -> list[Case]:
    """Some cases with different expected results of moderate size, spread over all."""
    different = list({case.expected: case for case in cases if len(case.expected) <= _LARGEST_BYTES}.values())
    return different[:: max(1, len(different) // _CASES)][:_CASES]


def variations(expected: object, checker: Checker) -> Iterator[Variation]:
    """Outputs made of an expected one, with what a checker of that name must say of each."""
    custom = checker.name == "custom"
    near = None if custom else False
    yield Variation("the expected result itself", expected, True)
    if expected is not None:
        yield Variation("None", None, False)
    nan = {"!": "float", "repr": "nan"}
    yield Variation("NaN", nan, False)
    yield Variation("a cycle", {"!": "cycle", "repr": "[...]"}, False)
    yield Variation("a set", {"!": "set", "repr": "{1, 2}"}, False)
    yield Variation("deep nesting", _nested(expected), False)
    yield Variation("text that shows it", json.dumps(expected), False)
    for name, changed, is_near in _leaves(expected, checker):
        yield Variation(name, changed, near if is_near else False)
    if isinstance(expected, list):
        yield from _lists(expected, checker, near)


def _nested(expected: object) -> object:
    value = expected
    for _ in range(_DEEP):
        value = [value]
    return value


def _leaves(value: object, checker: Checker) -> Iterator[tuple[str, object, bool]]:
    """The first number, truth value or text of a value changed; and whether in value only, not in type."""
    if isinstance(value, list):
        for place, item in enumerate(value):
            if item is not None and item != []:
                for name, changed, near in _leaves(item, checker):
                    yield name, [*value[:place], changed, *value[place + 1 :]], near
                return
        return
    if isinstance(value, bool):
        yield "the opposite", not value, True
        yield "an int for a bool", int(value), False
    elif isinstance(value, int | float):
        yield "a number that is one more", value + _more(value, checker), True
        yield "a text for a number", str(value), False
        if value in (0, 1):
            yield "a bool for a number", bool(value), False
        if isinstance(value, int) and checker.name != "float":
            yield "a float for an int", float(value) if abs(value) < 2**53 else 0.5, False
        yield "NaN in the place of a number", {"!": "float", "repr": "nan"}, False
    elif isinstance(value, str):
        yield "a text with one more letter", value + "a", True
        yield "a list of letters for a text", list(value), False


def _more(value: float, checker: Checker) -> int:
    """One, or as much as tolerances can't make up for."""
    return 1 if checker.name != "float" else 1 + int(3 * (checker.absolute + checker.relative * abs(value)))


def _lists(expected: list[object], checker: Checker, near: bool | None) -> Iterator[Variation]:
    """Items dropped, doubled, and in another order."""
    yield Variation("an item too many", [*expected, expected[-1] if expected else 0], near)
    if not expected:
        return
    yield Variation("a list without its last item", expected[:-1], near)
    turned = expected[::-1]
    if turned != expected:
        wanted = {"exact": False, "unordered": True, "unordered-nested": True}.get(checker.name)
        yield Variation("another order", turned, wanted)
    inner = [item[::-1] if isinstance(item, list) else item for item in expected]
    if inner != expected and checker.name == "unordered-nested":
        yield Variation("another order within its items", inner, True)


def _malformed(problem: Problem, cases: Sequence[Case]) -> Iterator[Finding]:
    """Bytes that are no JSON must be wrong before any checker is asked."""

    def never(case: Case, output: object) -> str | None:
        del case, output
        return None

    for raw in _MALFORMED:
        outcome = Outcome(Phase.CALL, raw, 0.0, 0.0, 0, b"", 0, None, None, None, None, 0, 0, None)
        result = judged(cases[0], outcome, Limits(cpu_s=1.0), never)
        if result.verdict is not Verdict.WA:
            yield _of_checker(problem, f"an output of the bytes {raw[:20]!r} is {result.verdict}", None)
