"""Asks a problem's checker about many outputs at once: a built-in one here, `check` of cases.py in the bank's box."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from judge import running
from judge.checkers import compare
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.limits import Limits
from judge.problems.problem import Problem
from judge.sandbox.box import Box

_LIMITS = Limits(cpu_s=30.0)


class Question(NamedTuple):
    """An output of a case."""

    case: Case
    output: object
    """Decoded, tagged objects as dicts."""


class Ruling(NamedTuple):
    """What the checker says of it."""

    wrong: str | None
    """The reason, None where it is right."""
    crash: str | None = None
    """How the checker failed on it."""
    line: int | None = None
    """The line of cases.py where it failed."""

    @property
    def right(self) -> bool:
        """Whether the checker lets it pass."""
        return self.wrong is None and self.crash is None


def rule(problem: Problem, box: Box, questions: Sequence[Question]) -> list[Ruling]:
    """What the problem's checker says of each output.

    Args:
        problem: whose.
        box: of role BANK; used for custom checkers only.
        questions: any number.

    Raises:
        CannotJudge: the box is gone.
    """
    kind = problem.checker
    if kind.name == "custom":
        return _asked(problem, box, questions)
    return [
        Ruling(compare(kind.name, q.output, json.loads(q.case.expected), kind.absolute, kind.relative))
        for q in questions
    ]


def _asked(problem: Problem, box: Box, questions: Sequence[Question]) -> list[Ruling]:
    """One call a question, so that a crash says nothing about the others."""
    source = (problem.folder / "cases.py").read_bytes()
    requests = (_request(problem, question) for question in questions)
    rulings = []
    for outcome in running.bank(box, problem, source, _LIMITS, requests):
        if outcome.fault is not None:
            raise CannotJudge(f"the sandbox failed while checking: {outcome.fault}", code="sandbox_fault")
        if outcome.output is not None and outcome.escaped is None:
            (reason,) = json.loads(outcome.output)
            rulings.append(Ruling(reason))
            continue
        escaped = outcome.escaped
        said = f"{escaped.type}: {escaped.message}" if escaped else f"it was stopped ({outcome.killed})"
        rulings.append(Ruling(None, said, escaped.line if escaped else outcome.stopped_line))
    rulings += [Ruling(None, "it gave no answer")] * (len(questions) - len(rulings))
    return rulings


def _request(problem: Problem, question: Question) -> bytes:
    arguments = dict(zip(problem.parameter_names, json.loads(question.case.arguments), strict=True))
    return json.dumps(
        {"do": "check", "checks": [[arguments, question.output, json.loads(question.case.expected)]]}
    ).encode()
