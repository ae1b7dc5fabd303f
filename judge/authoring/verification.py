"""What verifying a problem found: findings, what its cases are for, and what the deep part counted."""

from dataclasses import dataclass

from judge.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Tally:
    """One submission on the cases of one kind."""

    kind: str
    total: int
    ran: int
    """Fewer than `total` where it was stopped before."""
    failed: int
    worst_s: float
    """CPU seconds of the slowest that ran; 0 where none did."""


@dataclass(frozen=True, slots=True)
class Row:
    """One submission on all cases."""

    file: str
    """Relative to the problem's folder."""
    expected: str
    """accepted, wrong_answer, time_limit_exceeded or brute_force"""
    tallies: tuple[Tally, ...]
    """One for each kind that the problem has cases of, in the order of kinds."""
    worst_s: float
    worst_case: str


@dataclass(frozen=True, slots=True)
class SmallInputs:
    """The exhaustive comparison of brute force and reference."""

    inputs: int
    sizes: int
    """Different sizes among them (numbers, letters, nodes or calls in the arguments)."""
    bounds: tuple[str, ...]
    """What they span, argument by argument, such as `nums: 2..5 items, -1..2`."""
    differences: int


@dataclass(frozen=True, slots=True)
class Survivor:
    """A changed program that passes all cases."""

    file: str
    line: int
    change: str
    """In words: `'<' to '<='`."""
    text: str
    """The changed line."""
    difference: str | None
    """Arguments on which it is wrong; None where none are known."""


@dataclass(frozen=True, slots=True)
class Mutants:
    """Accepted submissions changed in one place each, and what the cases say of them."""

    statements: int
    """Statements of all accepted submissions that were changed."""
    made: int
    killed: int
    survivors: tuple[Survivor, ...]
    fresh: int
    """Random inputs beyond cases and small inputs on which survivors were compared with the reference."""

    @property
    def truly_wrong(self) -> int:
        """Survivors that are wrong somewhere: what the cases miss."""
        return sum(survivor.difference is not None for survivor in self.survivors)


@dataclass(frozen=True, slots=True)
class Verification:
    """One problem verified."""

    problem: str
    """Its slug."""
    findings: tuple[Finding, ...]
    kinds: tuple[tuple[str, int], ...] = ()
    """Kinds of case with their numbers, in the order of kinds."""
    rows: tuple[Row, ...] = ()
    digest: str = ""
    limit_s: float = 0.0
    took_s: float = 0.0
    small: SmallInputs | None = None
    """None without the deep part, and where it can't be made."""
    mutants: Mutants | None = None

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
