"""One submission against one problem: case results one by one, then a judgement.

Nothing here knows an engine, SQL or colour. The first failure ends the loop by ending the iteration; `--all` goes
on, but not past three time-outs.
"""

from collections.abc import Callable, Generator, Sequence

from judge import running
from judge.checkers import compare
from judge.checkers.decoding import DecodingError, decode
from judge.judging.reason import reason
from judge.judging.verdict import decide
from judge.model.case import Case
from judge.model.judgement import CaseResult, Submission
from judge.model.limits import Limits
from judge.model.outcome import Outcome, Phase
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

Check = Callable[[Case, object], str | None]
"""Compares a decoded output with a case's expected one: None, or why it is wrong."""


def judge(
    box: Box, problem: Problem, submission: Submission, cases: Sequence[Case], limits: Limits, check: Check
) -> Generator[CaseResult]:
    """Judge case by case, in order; the caller stops when it has seen enough.

    Ends by itself when no further case can say more: the file doesn't load, or the sandbox failed. Raises CannotJudge
    when the box is gone.
    """
    outcomes = running.outcomes(box, problem, submission.source, limits, (case.arguments for case in cases))
    for outcome, case in zip(outcomes, cases, strict=True):  # in this order, so that the session is run to its end
        result = judged(case, outcome, limits, check)
        yield result
        if result.verdict in (Verdict.CE, Verdict.IE) or (outcome.phase is Phase.LOAD and outcome.output is None):
            return


def judged(case: Case, outcome: Outcome, limits: Limits, check: Check) -> CaseResult:
    """One outcome judged. The checker is asked only where an answer came."""
    wrong = _compare(case, outcome.output, check) if outcome.output is not None else None
    verdict = decide(outcome, limits, wrong)
    return CaseResult(case, outcome, verdict, reason(outcome, verdict, limits, wrong))


def checker(problem: Problem) -> Check:
    """The problem's built-in checker."""
    kind = problem.checker

    def check(case: Case, output: object) -> str | None:
        return compare(kind.name, output, decode(case.expected), kind.absolute, kind.relative)

    return check


def _compare(case: Case, output: bytes, check: Check) -> str | None:
    """Why an output is wrong, or None.

    Equal bytes are equal values, as expected outputs are in canonical form; anything else is decoded with care first.
    """
    if output == case.expected:
        return None
    try:
        value = decode(output)
    except DecodingError as error:
        return f"the answer can't be read: {error}"
    return check(case, value)
