"""The box: what a backend must offer. One program at a time, one call after the other, facts out.

A box belongs to one role for its whole life, so that no submission ever shares one with the bank's own code.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from judge.model.limits import Limits
from judge.model.outcome import Outcome


class Role(StrEnum):
    """Whose code a box runs."""

    SUBMISSION = "submission"
    BANK = "bank"


class BoxFacts(NamedTuple):
    """What a verdict's JSON says of the box."""

    backend: str
    """docker or bubblewrap"""
    python: str
    """version of the Python inside, for example 3.11.2"""
    warm: bool
    """whether it was running before this command"""


class Call(NamedTuple):
    """One call to be made of the loaded program."""

    payload: bytes
    """JSON that the harness understands; never parsed by the runner."""
    answer: Callable[[bytes], bytes] | None = None
    """Answers the program's callbacks: JSON array of arguments -> JSON `{"value": ...}` or `{"error": "..."}` or
    `{"stop": "budget"}`."""


class Box(Protocol):
    """A running box, leased to one caller."""

    @property
    def facts(self) -> BoxFacts:
        """What the box is. Raises CannotJudge when it doesn't answer."""
        ...

    def run(self, program: bytes, limits: Limits, calls: Iterable[Call]) -> Iterator[Outcome]:
        """Load a program (JSON for the harness) and make calls of it; one Outcome per call, in order.

        Before each call the file's top level runs anew, unless the program says `"reload": false`; with `"alone":
        true` each call gets a process of its own. After a crash or a kill the next call gets a fresh process. When
        loading fails, the Outcome says so (phase LOAD). Closing the iterator kills what runs. Raises CannotJudge when
        the box itself is gone.
        """
        ...

    def remember(self, arguments: list[str], solution: Path) -> None:
        """Keep what this session sent first, so that the next run with these words sends it ahead. Never raises."""
        ...

    def close(self) -> None:
        """Give the box back: it proves itself clean and waits for the next command, or it ends. Never raises."""
        ...
