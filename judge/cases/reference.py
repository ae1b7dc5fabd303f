"""Answers of the bank's own submissions, which must not fail, and what they cost."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from judge import running
from judge.cases.maker import Draft
from judge.cases.sources import contents
from judge.cases.trouble import BANK_LIMITS, answered
from judge.errors import CannotJudge
from judge.model.case import encode
from judge.model.outcome import Outcome
from judge.problems.problem import Problem
from judge.sandbox.box import Box


class Answer(NamedTuple):
    """What a submission of the bank made of one case."""

    output: bytes
    """Canonical JSON."""
    cpu_s: float


def run(problem: Problem, box: Box, file: str, drafts: Sequence[Draft]) -> Iterator[Answer]:
    """Answers of one of the problem's submissions.

    Args:
        problem: whose.
        box: of role BANK.
        file: the submission, relative to the problem's folder.
        drafts: the cases.

    Raises:
        CannotJudge: it fails on a case, or answers what no right program may; the sentence names file and case.
    """
    source = contents(problem.folder / file)
    outcomes = running.outcomes(box, problem, source, BANK_LIMITS, (draft.arguments for draft in drafts))
    for draft, outcome in zip(drafts, _whole(problem, file, drafts, outcomes), strict=True):
        output = answered(problem, file, f"answering the case {draft.name}", outcome)
        yield Answer(canonical(problem, file, draft.name, output), outcome.cpu_s)


def _whole(problem: Problem, file: str, drafts: Sequence[Draft], outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """As many outcomes as cases. Raises CannotJudge when there are fewer."""
    given = 0
    for outcome in outcomes:
        given += 1
        yield outcome
    if given != len(drafts):
        raise CannotJudge(
            f"{problem.folder / file}: only {given} of {len(drafts)} cases were answered", code="bank_code"
        )


def canonical(problem: Problem, file: str, case: str, output: bytes) -> bytes:
    """An answer in the form that is kept and compared.

    Raises CannotJudge when it is no JSON or holds a tagged object: a value that JSON can't carry exactly.
    """
    try:
        value = json.loads(output, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise CannotJudge(
            f"{problem.folder / file}: its answer to {case} can't be read: {error}", code="bank_code"
        ) from error
    tag = _tag(value)
    if tag is not None:
        raise CannotJudge(
            f"{problem.folder / file}: its answer to {case} holds {tag}, which can't be an expected result",
            hint="a reference must return lists, strings, numbers, booleans and None only",
            code="bank_code",
        )
    return encode(value)


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is never right")


def _tag(value: object) -> str | None:
    """The name of the first type that JSON doesn't have, None where there is none."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            return str(item.get("!", "a dict"))
        if isinstance(item, list):
            waiting.extend(item)
    return None
