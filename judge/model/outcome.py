"""Measured facts of one call of a program. Facts only: judging makes a verdict of them."""

from enum import StrEnum
from typing import NamedTuple


class Kill(StrEnum):
    """Why the runner killed the program; recorded before the signal was sent."""

    CPU = "cpu"
    WALL = "wall"
    MEMORY = "memory"
    PRINTED = "printed"
    RESULT = "result"
    PROTOCOL = "protocol"
    THREADS = "threads"
    BUDGET = "budget"
    """more callbacks than the problem allows"""


class Phase(StrEnum):
    """What the program was doing."""

    LOAD = "load"
    """compiling the file, running its top level, finding the class and method"""
    CALL = "call"
    """answering one call"""


class Escaped(NamedTuple):
    """An exception that left the user's code, as the program claims it (never ground for AC)."""

    type: str
    """The exception's class name; `SyntaxError`, or `Missing` for a class or method not found, mean CE."""
    message: str
    line: int | None
    """Line of the user's file, innermost frame; None if it never was in it."""
    function: str | None
    text: str | None = None
    """For a SyntaxError: the offending line of source."""
    column: int | None = None
    out_of_memory: bool = False
    """The harness saw that memory ran out (a MemoryError that the program didn't raise itself, or ENOMEM)."""
    compile_error: bool = False
    """The file could not be made into a program: not Python, or what is asked for is missing or has the wrong arity."""


class Outcome(NamedTuple):
    """Facts of one call. Times in seconds, sizes in bytes."""

    phase: Phase
    output: bytes | None
    """What was answered, as JSON bytes of unchecked content; None if it gave no answer."""
    cpu_s: float
    wall_s: float
    peak_bytes: int
    """Peak resident size above the size at the start of the program's process."""
    printed: bytes
    """What it printed, at most `Limits.kept_bytes`."""
    printed_bytes: int
    """How much it printed in all."""
    killed: Kill | None
    signal: int | None
    """The signal that ended the process, if one did."""
    exited: int | None
    """Its exit status, if it ended by itself."""
    escaped: Escaped | None
    oom_kills: int
    """Growth of the memory cgroup's out-of-memory kill count during the call; 0 where there is no cgroup."""
    asked: int
    """Callbacks answered in this call."""
    stopped_line: int | None
    """Line of the user's file that ran when the runner stopped it."""
    fault: str | None = None
    """Set when the sandbox itself failed: then nothing else counts and the verdict is IE."""
