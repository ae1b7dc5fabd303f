"""Random inputs beyond the cases: new seeds of a problem's own generators, and neighbours of its cases."""

import json
from collections.abc import Iterator, Sequence

from judge import running
from judge.authoring.neighbours import neighbours
from judge.cases.build import violation
from judge.cases.maker import FILE, Contents, Draft, Maker
from judge.cases.trouble import BANK_LIMITS, answered
from judge.model.case import Case, encode
from judge.problems.problem import Problem
from judge.sandbox.box import Box

FIRST_SEED = 1_001
"""Seeds of the shipped cases are smaller."""
LARGEST_BYTES = 2_000
"""Larger inputs are left out: many small ones find more in the same time."""
_TURNS = 6
"""Where inputs are few, or few keep the promise, there may be less than was asked for."""


def inputs(problem: Problem, box: Box, contents: Contents, cases: Sequence[Case], number: int) -> list[Draft]:
    """About so many different inputs, all of which keep to constraints and promise; smallest first.

    Args:
        problem: whose.
        box: of role BANK.
        contents: of its cases.py.
        cases: its cases; none of them is among the inputs.
        number: how many.

    Raises:
        CannotJudge: a generator fails.
    """
    known = {case.arguments for case in cases}
    small = [case.arguments for case in cases if len(case.arguments) <= LARGEST_BYTES // 4]
    found: dict[bytes, None] = {}
    for turn in range(_TURNS):
        # Seeds and neighbours in equal parts; where one gives too few, the other has more turns.
        made = [
            *_seeded(problem, box, contents, range(turn * number // 2, (turn + 1) * number // 2)),
            *neighbours(small, number, f"{problem.slug}/fresh/{turn}"),
        ]
        fitting = [
            arguments
            for arguments in dict.fromkeys(made)
            if arguments not in known
            and arguments not in found
            and len(arguments) <= LARGEST_BYTES
            and violation(problem, arguments) is None
        ]
        kept = Maker(problem, box).promised(fitting)
        found |= {arguments: None for arguments, promised in zip(fitting, kept, strict=True) if promised}
        if len(found) >= number:
            break
    ordered = sorted(list(found)[:number], key=len)
    return [Draft(f"fresh/{place}", arguments) for place, arguments in enumerate(ordered)]


def _seeded(problem: Problem, box: Box, contents: Contents, seeds: range) -> Iterator[bytes]:
    """Arguments of new seeds, in turn of all functions that take seeds."""
    functions = [generator.function for generator in contents.generators if generator.mode == "seeds"]
    if not functions:
        return
    source = (problem.folder / FILE).read_bytes()
    questions = [
        {"do": "make", "function": functions[n % len(functions)], "names": list(problem.parameter_names)}
        | {"seed": FIRST_SEED + n}
        for n in seeds
    ]
    outcomes = running.bank(box, problem, source, BANK_LIMITS, map(encode, questions))
    for outcome in outcomes:
        for _, arguments in json.loads(answered(problem, FILE, "making fresh inputs", outcome))["made"]:
            yield encode(arguments)
