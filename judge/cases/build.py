"""A problem's cases made in a box of the bank: generators and reference run there, what comes out is validated here."""

import json
from collections.abc import Sequence

from judge.cases import reference
from judge.cases.built import Progress
from judge.cases.maker import FILE, Draft, Maker
from judge.checkers import CHECKERS, compare
from judge.errors import CannotJudge
from judge.model.case import Case, encode
from judge.problems.edges import edges
from judge.problems.problem import Problem
from judge.problems.validation import misfit, violations
from judge.sandbox.box import Box


def build(problem: Problem, box: Box, progress: Progress) -> tuple[Case, ...]:
    """All cases of a problem, samples first, then by the size of their arguments.

    Args:
        problem: whose.
        box: of role BANK.
        progress: is told of every stage.

    Raises:
        CannotJudge: code of the problem fails, or a case breaks a constraint; the sentence names file, case and reason.
    """
    progress.step("making cases", 0, 3)
    drafts = unanswered(problem, box)
    progress.step("answering them by the reference", 1, 3)
    answers = reference.run(problem, box, problem.reference, drafts)
    cases = [Case(draft.name, draft.arguments, answer.output) for draft, answer in zip(drafts, answers, strict=True)]
    _check_samples(problem, cases)
    return tuple(cases)


def unanswered(problem: Problem, box: Box) -> list[Draft]:
    """The cases without their expected results, validated, each arguments once, in their order. Raises CannotJudge."""
    maker = Maker(problem, box)
    samples = [Draft(f"samples/{n}", encode(list(s.arguments))) for n, s in enumerate(problem.samples, 1)]
    made = maker.shipped(maker.contents())
    _check_constraints(problem, [*samples, *made])
    generic = [
        Draft(f"bounds/{label}", encode(list(arguments)))
        for label, arguments in edges(problem.signature, problem.constraints)
    ]
    every = [*samples, *made, *generic]
    _check_names(problem, every)
    kept = maker.promised([draft.arguments for draft in every])
    for draft, promised in zip(every, kept, strict=True):
        # Generic edge cases know nothing of the structural constraint: those that break it are no cases.
        if not promised and draft not in generic:
            raise _broken(problem, draft, problem.promise or "promised() says no")
    return _in_order([draft for draft, promised in zip(every, kept, strict=True) if promised])


def _check_names(problem: Problem, drafts: Sequence[Draft]) -> None:
    """Raise CannotJudge where two cases have one name."""
    seen = set()
    for draft in drafts:
        if draft.name in seen:
            raise CannotJudge(f"{problem.folder / FILE}: two cases are called {draft.name}", code="bank_code")
        seen.add(draft.name)


def _check_constraints(problem: Problem, drafts: Sequence[Draft]) -> None:
    """Raise CannotJudge where a case breaks a typed constraint."""
    for draft in drafts:
        reason = violation(problem, draft.arguments)
        if reason is not None:
            raise _broken(problem, draft, reason)


def violation(problem: Problem, arguments: bytes) -> str | None:
    """What of a case's arguments (a JSON array) breaks the signature or the typed constraints, None if nothing does."""
    values = json.loads(arguments)
    if len(values) != len(problem.parameter_names):
        return f"{len(values)} arguments, {', '.join(problem.parameter_names)} are needed"
    for parameter, value in zip(problem.signature.arguments, values, strict=False):
        reason = misfit(parameter.type, value)
        if reason is not None:
            return f"{parameter.name} {reason}"
    named = dict(zip(problem.parameter_names, values, strict=True))
    return next((text for constraint in problem.constraints for text in violations(constraint, named)), None)


def _broken(problem: Problem, draft: Draft, reason: str) -> CannotJudge:
    file = "problem.yaml" if draft.name.startswith("samples/") else FILE
    return CannotJudge(
        f"{problem.folder / file}: the case {draft.name} breaks a constraint: {reason}", code="bank_case"
    )


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Each arguments once (under the first name they have), samples first, then by size."""
    first: dict[bytes, Draft] = {}
    for draft in drafts:
        first.setdefault(draft.arguments, draft)
    return sorted(first.values(), key=lambda d: (0, 0) if d.name.startswith("samples/") else (1, len(d.arguments)))


def _check_samples(problem: Problem, cases: Sequence[Case]) -> None:
    """Raise CannotJudge where a sample's output in problem.yaml isn't right (built-in checkers only)."""
    checker = problem.checker
    if checker.name not in CHECKERS:
        return
    for number, (sample, case) in enumerate(zip(problem.samples, cases, strict=False), 1):
        reason = compare(checker.name, sample.output, json.loads(case.expected), checker.absolute, checker.relative)
        if reason is not None:
            raise CannotJudge(
                f"{problem.folder / 'problem.yaml'}: the output of sample {number} is not the reference's: {reason}",
                code="bank_case",
            )
