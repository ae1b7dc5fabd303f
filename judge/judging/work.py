"""One submission at work: what its judging needs from the first case to the last remark."""

from collections.abc import Callable
from typing import NamedTuple

from judge.cases.built import BuiltCases
from judge.judging.judge import Check
from judge.model.judgement import Submission
from judge.problems.problem import Problem
from judge.sandbox.box import Box


class Work(NamedTuple):
    """What one submission's judging needs all the way."""

    box: Box
    problem: Problem
    submission: Submission
    built: BuiltCases
    check: Check
    bank: Callable[[], Box]
    """Opens a box for the bank's own code at the first call, and gives the same one at every later call."""
