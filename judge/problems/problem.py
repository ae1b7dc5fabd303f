"""The problem model: what problem.yaml, statement.md and the folder of submissions say, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from judge.problems.shapes import Constraint
from judge.problems.signature import Method, Parameter, Signature


class Difficulty(StrEnum):
    """LeetCode's three grades."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Callback:
    """A function that the solution may call and the host answers, so that its secret is never in the box."""

    name: str
    parameters: tuple[str, ...]
    domain: tuple[str, str]
    """Lowest and highest allowed first argument, expressions over the case's arguments; outside of it: ValueError."""
    answer: str
    """Expression (judge.problems.expression) over the callback's parameters and the case's arguments, hidden too."""
    budget: str
    """Expression: how many calls a case allows; one more is TLE."""
    types: tuple[str, ...] = ("int",)
    """Types of the parameters."""
    returns: str = "bool"
    """Type of the answer."""

    @property
    def method(self) -> Method:
        """Its signature, for the stub."""
        parameters = zip(self.parameters, self.types, strict=True)
        return Method(self.name, tuple(Parameter(name, type_text) for name, type_text in parameters), self.returns)


@dataclass(frozen=True, slots=True)
class Checker:
    """Which checker compares outputs, with its tolerances (floats only)."""

    name: str
    """exact, unordered, unordered-nested, float, or custom (`check` in cases.py)."""
    absolute: float = 1e-5
    relative: float = 1e-5


@dataclass(frozen=True, slots=True)
class Sample:
    """One example of the statement."""

    arguments: tuple[object, ...]
    """In the signature's order, hidden ones included; for a design problem the methods and the argument lists."""
    output: object
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class Submissions:
    """Files below submissions/, by the verdict that their folder says to expect; relative to the problem's folder."""

    accepted: tuple[str, ...]
    wrong_answer: tuple[str, ...]
    time_limit_exceeded: tuple[str, ...]
    brute_force: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LimitOverrides:
    """What a problem changes of the limits, each with its reason in problem.yaml."""

    time_s: float | None = None
    """A fixed time limit instead of the relative one."""
    memory_bytes: int | None = None
    result_bytes: int | None = None
    because: str | None = None
    """The reason in words; there whenever anything is changed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of the bank, or one of the user's own."""

    slug: str
    title: str
    leetcode: int | None
    category: str
    difficulty: Difficulty
    tags: tuple[str, ...]
    week: int | None
    day: str | None
    """Mon .. Sun of the plan's week, where the plan names one."""
    signature: Signature
    constraints: tuple[Constraint, ...]
    promise: str | None
    """The structural constraint in words (cases.py: `promised`): 'exactly one pair adds up to the target'."""
    checker: Checker
    callback: Callback | None
    samples: tuple[Sample, ...]
    reference: str
    """The reference submission, relative to the folder: submissions/accepted/....py."""
    submissions: Submissions
    slow: str | None
    """Why no slow submission is shipped ('none, because ...'), None when some are."""
    hints: tuple[str, ...]
    complexity: str | None
    """Expected time complexity of a good solution, for example 'n' or 'n log n'."""
    features: tuple[str, ...]
    """Named predicates of cases.py that some case must hit."""
    limits: LimitOverrides
    licence: str
    statement: str
    """statement.md as written: Markdown, without constraints and examples."""
    folder: Path
    """Absolute path of the problem's folder."""
    own: bool
    """The user's own problem, not one of the bank's."""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """Names of the arguments of a case in order, hidden ones last as declared."""
        return self.signature.argument_names


class Summary(NamedTuple):
    """One problem as lists and statistics need it."""

    slug: str
    title: str
    leetcode: int | None
    category: str
    difficulty: Difficulty
    tags: tuple[str, ...]
    week: int | None
    own: bool


def summary(problem: Problem) -> Summary:
    """The summary of a problem."""
    return Summary(*(getattr(problem, field) for field in Summary._fields))
