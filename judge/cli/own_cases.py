"""The user's own arguments (`--case JSON`): read, held against signature and constraints, answered by the reference."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from judge.errors import UsageError
from judge.model.case import Case, encode
from judge.reports.terminal import shortened

if TYPE_CHECKING:
    from judge.problems.problem import Problem
    from judge.sandbox.box import Box

KIND = "custom"


def arguments(texts: Sequence[str], problem: "Problem") -> list[bytes]:
    """Arguments as cases carry them, of JSON objects by parameter name, or of JSON arrays in the signature's order.

    Raises UsageError saying what is wrong with a text.
    """
    return [_encoded(_named(_read(text, problem), problem), problem) for text in texts]


def answered(problem: "Problem", bank: "Box", given: Sequence[bytes]) -> tuple[Case, ...]:
    """Cases of these arguments, with the reference's answers; `bank` is a box of the bank's own code.

    Raises UsageError where they break the structural constraint, CannotJudge where the reference fails.
    """
    from judge.cases.ready import answers

    outputs = answers(problem, bank, given)
    numbered = enumerate(zip(given, outputs, strict=True), 1)
    return tuple(Case(f"{KIND}/{number}", one, output) for number, (one, output) in numbered)


def _read(text: str, problem: "Problem") -> object:
    """The JSON value of a text."""
    try:
        value: object = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except json.JSONDecodeError as error:
        place = f"column {error.colno}" if error.lineno == 1 else f"line {error.lineno}, column {error.colno}"
        what = error.msg[:1].lower() + error.msg[1:]
        raise _wrong(f"{place}: {what}", problem) from None
    except RecursionError:
        raise _wrong("nested too deep", problem) from None
    except ValueError as error:
        raise _wrong(str(error), problem) from None
    return value


def _no_constant(name: str) -> object:
    """Refuse NaN and infinities, which are no JSON."""
    raise ValueError(f"{name} is no JSON")


def _no_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The object of pairs. Raises ValueError for a name given twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)} is given twice")
    return found


def _named(value: object, problem: "Problem") -> dict[str, object]:
    """The arguments by name, all of them and no others."""
    names = problem.parameter_names
    if isinstance(value, list):
        if len(value) != len(names):
            raise _wrong(f"{len(value)} values, {len(names)} are needed: {', '.join(names)}", problem)
        return dict(zip(names, value, strict=True))
    if not isinstance(value, dict):
        raise _wrong("an object by parameter name, or an array of all arguments, is needed", problem)
    for name in value:
        if name not in names:
            raise _wrong(f"there is no parameter '{shortened(name, 40)}'; there are {', '.join(names)}", problem)
    missing = [name for name in names if name not in value]
    if missing:
        raise _wrong(f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing", problem)
    return {name: value[name] for name in names}


def _encoded(named: dict[str, object], problem: "Problem") -> bytes:
    """The arguments as JSON, once types and constraints have been looked at."""
    from judge.problems.validation import misfit, violations

    for parameter in problem.signature.arguments:
        said = misfit(parameter.type, named[parameter.name])
        if said is not None:
            raise _wrong(f"{parameter.name} {said}", problem)
    for constraint in problem.constraints:
        for said in violations(constraint, named):
            raise UsageError(f"--case: {said}", f"what is promised: judge show {problem.slug}", "case_constraint")
    try:
        return encode(list(named.values()))
    except (ValueError, RecursionError) as error:
        raise _wrong(str(error), problem) from None


def _wrong(what: str, problem: "Problem") -> UsageError:
    """The error for a text that can't be taken, with the first sample as an example of one that can."""
    return UsageError(f"--case: {what}", f"example: --case '{_example(problem)}'", "case")


def _example(problem: "Problem") -> str:
    """The arguments of the problem's first sample."""
    if not problem.samples:
        return "{" + ", ".join(f'"{name}": …' for name in problem.parameter_names) + "}"
    return json.dumps(dict(zip(problem.parameter_names, problem.samples[0].arguments, strict=True)))
