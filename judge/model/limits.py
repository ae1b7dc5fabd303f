"""Limits of one call: what a case may use before the runner stops it."""

from typing import NamedTuple

MIB = 1024 * 1024


class Limits(NamedTuple):
    """Limits of one call. A NamedTuple as it stands on the hot path (a dataclass costs five times its import)."""

    cpu_s: float
    """CPU seconds of one call; the runner kills at `kill_cpu_s`."""
    memory_bytes: int = 256 * MIB
    """Bytes the program may hold above the empty box."""
    printed_bytes: int = 1_000_000
    """Bytes printed in one call before it is an output limit exceeded."""
    kept_bytes: int = 65_536
    """Bytes of what was printed that are kept to be shown."""
    result_bytes: int = 32 * MIB
    """Bytes of one encoded result."""
    load_cpu_s: float = 5.0
    """CPU seconds that compiling and running the file's top level may take."""

    @property
    def kill_cpu_s(self) -> float:
        """CPU seconds at which a call is killed without a second look: 1.3 x the limit (DESIGN.md, section 5)."""
        return 1.3 * self.cpu_s

    @property
    def wall_s(self) -> float:
        """Wall seconds of the guard against programs that wait: 3 x the limit + 5 s (DESIGN.md, section 5)."""
        return 3 * self.cpu_s + 5
