"""State that a solution keeps between calls: harmless here, where each case is judged alone, but not on LeetCode.

LeetCode calls one loaded module for case after case, so a class attribute, a global or a default argument that is
not reset gives another answer there. After an AC a few small cases are called again that way; the verdict stays, a
note says what was seen.
"""

from collections.abc import Sequence

from judge import running
from judge.judging.judge import Check, judged
from judge.model.case import Case
from judge.model.judgement import Note, Submission
from judge.model.limits import Limits
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

_CASES = 6
_LARGEST_BYTES = 2_000


def state_leak(
    box: Box, problem: Problem, submission: Submission, cases: Sequence[Case], limits: Limits, check: Check
) -> Note | None:
    """A note when cases that are right alone are wrong one after the other; None when nothing was seen.

    Raises CannotJudge when the box is gone.
    """
    small = [case for case in cases if len(case.arguments) <= _LARGEST_BYTES][:_CASES]
    again = [case for pair in zip(small, reversed(small), strict=True) for case in pair]
    outcomes = running.outcomes(
        box, problem, submission.source, limits, (case.arguments for case in again), reload=False
    )
    before = None
    for outcome, case in zip(outcomes, again, strict=True):
        if judged(case, outcome, limits, check).verdict is not Verdict.AC:
            return _note(case, before)
        before = case
    return None


def _note(case: Case, before: Case | None) -> Note:
    after = f" when it runs after {before.name}" if before else ""
    return Note(
        "state_leak",
        None,
        f"it keeps state between calls: {case.name} gives another result{after}, as it would on LeetCode; "
        "look for class attributes, globals and default arguments that are not reset",
    )
