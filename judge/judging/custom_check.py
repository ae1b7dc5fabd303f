"""A problem's own checker (`check` in cases.py), asked in the bank's box: no code of a problem runs on the host."""

import json
from collections.abc import Callable

from judge import running
from judge.checkers.decoding import DecodingError, decode
from judge.errors import CannotJudge
from judge.judging.judge import Check
from judge.model.case import Case
from judge.model.limits import Limits
from judge.problems.problem import Problem
from judge.sandbox.box import Box

_LIMITS = Limits(cpu_s=30.0)


def custom_checker(problem: Problem, source: bytes, bank: Callable[[], Box]) -> Check:
    """The check of a problem whose checker is custom.

    `source` is its cases.py; the bank's box is opened at the first question. The check raises CannotJudge when the
    checker fails or answers anything but null or a text: a judge that isn't sure says so.
    """

    def check(case: Case, output: object) -> str | None:
        arguments = dict(zip(problem.parameter_names, json.loads(case.arguments), strict=True))
        question = {"do": "check", "checks": [[arguments, output, json.loads(case.expected)]]}
        (outcome,) = running.bank(bank(), problem, source, _LIMITS, [json.dumps(question).encode()])
        try:
            answer = decode(outcome.output) if outcome.output is not None else None
        except DecodingError:
            answer = None
        if isinstance(answer, list) and len(answer) == 1 and isinstance(answer[0], str | None):
            return answer[0]
        said = f": {outcome.escaped.type}: {outcome.escaped.message}" if outcome.escaped else ""
        raise CannotJudge(
            f"the checker of {problem.slug} failed on {case.name}{said}",
            hint="this is the problem's fault: report it",
            code="checker",
        )

    return check
