"""Standard output and error: results go to the one, progress and notes to the other. Only this module writes there."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TextIO

from judge.errors import CannotJudge

PROGRESS_AFTER_S = 0.2
"""Seconds that work may take before a line about it appears."""
REDRAW_S = 0.1


def out(text: str) -> None:
    """Write a result, with a line end, to stdout at once.

    Raises BrokenPipeError (the reader went away), CannotJudge (disk full and the like).
    """
    _write(sys.stdout, text)


def out_bytes(content: bytes, shown: Callable[[str], str]) -> None:
    """Write bytes to stdout as they are; a terminal gets them as text, passed through `shown`. Raises OSError."""
    if sys.stdout is None:
        return
    if sys.stdout.isatty():
        out(shown(content.decode("utf-8", "replace")).removesuffix("\n"))
        return
    sys.stdout.buffer.write(content)
    sys.stdout.flush()


def err(text: str) -> None:
    """Write a note, with a line end, to stderr. Raises as `out` does."""
    _write(sys.stderr, text)


def note(text: str) -> None:
    """Tell the user something beside the result, in one line, on stderr."""
    err(f"judge: {text}")


def _write(stream: TextIO | None, text: str) -> None:
    """Write and flush; letters that the stream's encoding lacks come out as escapes. A closed stream takes nothing."""
    if stream is None:
        return
    if os.environ.get("GITHUB_ACTIONS"):
        text = _obeyed_by_nobody(text)
    encoding = stream.encoding or "ascii"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace("…", "...").encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(text + "\n")
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotJudge(f"what there is to say can't be written: {error.strerror}", code="output") from error


def _obeyed_by_nobody(text: str) -> str:
    """The text with what GitHub's runner takes for commands broken up, as a fork's solution may print some.

    Its log reader obeys a line that begins with two colons, indented or not, and `##[` anywhere (ActionCommand.cs of
    actions/runner). The second stays the same JSON value.
    """
    lines = (line.replace("::", r"\x3a:", 1) if line.lstrip().startswith("::") else line for line in text.split("\n"))
    return "\n".join(lines).replace("##[", r"#\u0023[")


def flush() -> None:
    """Flush both streams, so that what can't be written shows now. Raises OSError."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def closed_pipe() -> bool:
    """Whether the reader of stdout or stderr has gone away (a sandbox's broken pipe looks alike, and isn't this)."""
    import select

    poll = select.poll()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            if stream is not None:
                poll.register(stream.fileno(), 0)
    return any(events & (select.POLLERR | select.POLLHUP) for _, events in poll.poll(0))


def give_up_output() -> None:
    """Where something could not be written, let Python not try again (and complain) when it ends."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)


class Progress:
    """One line on stderr about work that takes long: rewritten on a terminal, else printed at its begin and end.

    It appears after PROGRESS_AFTER_S, so quick work says nothing. A context manager: on a terminal the line is gone
    after it.
    """

    def __init__(self, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        """Take what is done, such as `two-sum: building its cases, once for this machine`."""
        self._what = what
        self._clock = clock
        self._began = clock()
        self._drawn: float | None = None
        self._terminal = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        """The line, not yet shown."""
        return self

    def step(self, what: str, done: int, total: int) -> None:
        """So much of this stage is done. Raises OSError."""
        now = self._clock()
        if sys.stderr is None or now - self._began < PROGRESS_AFTER_S:
            return
        if not self._terminal:
            if self._drawn is None:
                err(self._what)
                self._drawn = now
        elif self._drawn is None or now - self._drawn >= REDRAW_S:
            self._drawn = now
            bar = "#" * (10 * done // max(total, 1))
            self._draw(f"{self._what}  {what}  {bar:.<10}  {done}/{total}  {now - self._began:.0f} s")

    def _draw(self, line: str) -> None:
        """Put a line in place of the last one; one that is too long for the terminal would not go away again."""
        # Seven milliseconds of import, needed on terminals only while something is built.
        from shutil import get_terminal_size

        columns = get_terminal_size().columns
        sys.stderr.write(f"\r\x1b[K{line[: columns - 1]}")
        sys.stderr.flush()

    def __exit__(self, kind: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        """Clear the line; without a terminal say that it is done."""
        if self._drawn is None or sys.stderr is None:
            return
        with suppress(OSError):
            if self._terminal:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()
            elif kind is None:
                err(f"{self._what}: done, {self._clock() - self._began:.0f} s")
