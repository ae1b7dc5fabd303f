"""What judging says of one submission, and what the records keep of it."""

from dataclasses import dataclass

from judge.model.case import Case
from judge.model.outcome import Outcome
from judge.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Submission:
    """One source file to be judged once."""

    problem: str
    """The problem's slug."""
    path: str
    """The file as the user would name it, relative to the current folder where it lies below it."""
    source: bytes


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case judged."""

    case: Case
    outcome: Outcome
    verdict: Verdict
    reason: str | None
    """Why it isn't AC, in one line of words; a checker's reason, an exception, a limit."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside a verdict that doesn't change it, such as `state_leak`."""

    kind: str
    line: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Failure:
    """The first case that failed, ready to be shown: values decoded, names of parameters beside them."""

    case: str
    arguments: dict[str, object]
    """By parameter name; for a design problem `{"methods": [...], "arguments": [...]}`."""
    expected: object
    got: object
    """None where nothing was answered."""
    answered: bool
    """Whether `got` is an answer at all (None may be one)."""
    stdout: str
    printed_bytes: int
    message: str
    line: int | None
    source_line: str | None
    """The text of that line, stripped; for a SyntaxError the offending text."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One submission judged on one problem."""

    submission: Submission
    verdict: Verdict
    passed: int
    total: int
    time_s: float
    """CPU seconds of the slowest case."""
    limit_s: float
    """The time limit of a case, CPU seconds."""
    reference_s: float
    """The reference's CPU seconds on its slowest case, in the same kind of box on this machine."""
    memory_bytes: int
    backend: str
    python: str
    failure: Failure | None
    notes: tuple[Note, ...] = ()
    samples_only: bool = False
    cases_digest: str = ""

    @property
    def times_reference(self) -> float | None:
        """The time as a multiple of the reference's, None where nothing was measured."""
        return self.time_s / self.reference_s if self.reference_s > 0 and self.time_s > 0 else None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A judgement as recorded (or, with id None, deliberately not recorded). Only `judge.records` makes one."""

    id: int | None
    """Number in this record, None when not recorded."""
    uid: str | None
    """Unique everywhere (32 hexadecimal digits), so that records of two machines merge."""
    at: str
    """ISO 8601 with offset, UTC."""
    judgement: Judgement
    first_try: bool
    """Whether this is the first recorded attempt at the problem."""
    unchanged: bool
    """Same source as the attempt before it: not counted in statistics."""
