"""A problem's cases with their limits on this machine, ready to be judged by, and who is told while they are made."""

from typing import NamedTuple, Protocol

from judge.model.case import Case
from judge.model.limits import Limits


class BuiltCases(NamedTuple):
    """Cases and limits of one problem. A NamedTuple as it stands on the path of every run."""

    cases: tuple[Case, ...]
    """Samples first, then the others by the size of their arguments."""
    digest: str
    """32 hexadecimal digits over names, arguments and expected results; the one in cases.lock."""
    limits: Limits
    reference_s: float
    """CPU seconds of the reference on its slowest case, in the bank's box on this machine."""


class Progress(Protocol):
    """Who is told what is being done while cases are made; a method of its own that prints lives above."""

    def step(self, what: str, done: int, total: int) -> None:
        """Take note that of `total` steps of this kind `done` are done."""
        ...


class Silent:
    """A progress that tells nobody."""

    def step(self, what: str, done: int, total: int) -> None:
        """Do nothing."""
