"""A program and its calls into a box, measured outcomes out, one by one.

Judging, case building and custom checkers all stand on this. It knows how a problem's signature becomes a program
for the harness, and it answers callbacks here on the host, so that their secret is never in the box.
"""

import json
from collections.abc import Callable, Iterable, Iterator

from judge.model.limits import Limits
from judge.model.outcome import Outcome
from judge.problems.expression import parse
from judge.problems.problem import Callback, Problem
from judge.problems.signature import Parameter, Signature
from judge.sandbox.box import Box, Call
from judge.sandbox.client import describe

BUDGET_SPENT = b'{"stop":"budget"}'


def outcomes(
    box: Box, problem: Problem, source: bytes, limits: Limits, arguments: Iterable[bytes], *, reload: bool = True
) -> Iterator[Outcome]:
    """Call a solution of the problem with each case's arguments (JSON arrays, hidden ones included).

    One Outcome a case comes back, in order.
    With `reload=False` the file's top level runs once only, so that state left behind by one call is seen by the next.
    Raises CannotJudge when the box is gone.
    """
    description = {**solution(problem.signature, problem.slug, problem.callback), "reload": reload}
    return box.run(describe(source, description), limits, (_call(problem, case) for case in arguments))


def bank(box: Box, problem: Problem, source: bytes, limits: Limits, requests: Iterable[bytes]) -> Iterator[Outcome]:
    """Ask the problem's cases.py (sandbox/make_cases.py answers; requests are its JSON).

    The box must be one of role BANK.
    """
    description: dict[str, object] = {"kind": "cases", "slug": problem.slug, "filename": "cases.py", "reload": False}
    return box.run(describe(source, description), limits, (Call(request) for request in requests))


def solution(signature: Signature, slug: str, callback: Callback | None) -> dict[str, object]:
    """What the harness needs to know of a problem (sandbox/harness.py reads it)."""
    return {
        "kind": "design" if signature.design else "function",
        "filename": f"{slug}.py",
        "class": signature.class_name,
        "methods": [
            {"name": method.name, "parameters": _pairs(method.parameters), "returns": method.returns}
            for method in signature.methods
        ],
        "constructor": None if signature.constructor is None else _pairs(signature.constructor),
        "judged": signature.judged,
        "hidden": [] if callback else _pairs(signature.hidden),
        "callbacks": [callback.name] if callback else [],
    }


def _pairs(parameters: Iterable[Parameter]) -> list[list[str]]:
    return [[parameter.name, parameter.type] for parameter in parameters]


def _call(problem: Problem, arguments: bytes) -> Call:
    """The call of one case; where there is a callback its secrets (the hidden arguments) stay here."""
    if problem.callback is None:
        return Call(arguments)
    values = json.loads(arguments)
    seen = values[: len(values) - len(problem.signature.hidden)]
    names = dict(zip(problem.parameter_names, values, strict=True))
    return Call(json.dumps(seen).encode(), _answerer(problem.callback, names))


def _answerer(callback: Callback, case: dict[str, object]) -> Callable[[bytes], bytes]:
    """Answers of one case's callback, counted against its budget (which is exact, unlike time)."""
    lowest, highest = (parse(bound).evaluate(case) for bound in callback.domain)
    budget = parse(callback.budget).evaluate(case)
    rule = parse(callback.answer)
    asked = 0

    def answer(question: bytes) -> bytes:
        nonlocal asked
        asked += 1
        if asked > budget:
            return BUDGET_SPENT
        try:
            given = json.loads(question)
        except (ValueError, RecursionError):
            given = None
        if not isinstance(given, list) or len(given) != len(callback.parameters) or type(given[0]) is not int:
            return _error(f"{callback.name} takes {', '.join(callback.parameters)}: an int")
        if not lowest <= given[0] <= highest:
            return _error(f"{callback.name}({given[0]}): {lowest} to {highest} can be asked")
        return json.dumps(
            {"value": rule.evaluate({**case, **dict(zip(callback.parameters, given, strict=True))})}
        ).encode()

    return answer


def _error(text: str) -> bytes:
    return json.dumps({"error": text}).encode()
