"""The command line: the one place that catches errors and maps everything to an exit status.

    0    all accepted, or the command did what it was asked
    1    judged and not accepted
    2    wrong usage, unknown problem, file missing, nothing to judge
    3    the judge could not judge, or has a fault itself
    130  Ctrl-C, silent
    141  the reader of our output went away, silent

click's own mapping clashes with these (its Ctrl-C, crash and closed pipe are all 1), so its `main` is never called.
Nothing heavy is imported before a command is known.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from judge.cli.output import closed_pipe, err, flush, give_up_output, out
from judge.errors import CannotJudge, JudgeError, UsageError

if TYPE_CHECKING:
    from click import ClickException

INTERRUPTED = 130
CLOSED_PIPE = 141


def command_line(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status. Raises nothing but what ends Python itself."""
    asked = arguments[: arguments.index("--")] if "--" in arguments else arguments
    try:
        status = _run(arguments)
        flush()
    except KeyboardInterrupt:
        _ignore_interrupts()
        status = INTERRUPTED
    except Exception as raised:  # noqa: BLE001 - the one place where everything ends
        try:
            status = _ended(raised, as_json="--json" in asked, debug="--debug" in asked)
            flush()
        except OSError:
            status = CLOSED_PIPE if closed_pipe() else CannotJudge.exit_status
    give_up_output()
    return status


def _run(arguments: Sequence[str]) -> int:
    """Let click find and call the command; its errors come out as they are."""
    from click.exceptions import Exit

    from judge.cli.commands import root

    try:
        with root.make_context("judge", list(arguments)) as context:
            status = root.invoke(context)
    except Exit as ended:
        return ended.exit_code
    return status if isinstance(status, int) else 0


def _ended(raised: Exception, *, as_json: bool, debug: bool) -> int:
    """Say why a command ended, once, and give the status."""
    if isinstance(raised, BrokenPipeError) and closed_pipe():
        return CLOSED_PIPE
    if debug:
        err(_trace(raised))
    error = raised if isinstance(raised, JudgeError) else _from_click(raised) or _from_crash(raised)
    from judge.reports.terminal import one_line

    message = " ".join(one_line(line.strip()) for line in error.message.splitlines())
    err(f"judge: {message}")
    if error.hint:
        err(f"  {one_line(error.hint)}")
    if as_json:
        from judge.reports import json

        out(json.dump(json.error(error)))
    return error.exit_status


def _from_click(raised: Exception) -> UsageError | None:
    """A usage error for one of click's, None for anything else."""
    from click import Abort, ClickException

    if isinstance(raised, Abort):
        return UsageError("nothing was answered, so nothing was done", code="aborted")
    if not isinstance(raised, ClickException):
        return None
    return UsageError(_sentence(raised), _help_of(raised), code="usage")


def _sentence(raised: "ClickException") -> str:
    """The message of click, begun in lower case as ours are and without a full stop."""
    message = raised.format_message().strip()
    return (message[:1].lower() + message[1:]).removesuffix(".")


def _help_of(raised: "ClickException") -> str:
    """Where to read on: the help of the command that was misused."""
    context = getattr(raised, "ctx", None)
    return f"help: {context.command_path if context is not None else 'judge'} -h"


def _from_crash(raised: Exception) -> CannotJudge:
    """Keep the trace of a fault of our own and say where it is."""
    what = f"{type(raised).__name__}: {raised}" if str(raised) else type(raised).__name__
    if isinstance(raised, OSError) and raised.filename is None and raised.strerror:
        what = raised.strerror
    kept = _keep(_trace(raised))
    if kept is None:
        hint = "judge --debug … prints where; please report it"
    else:
        hint = f"where it happened is written in {kept}; please report it"
    return CannotJudge(f"a fault in the judge itself, nothing of yours is lost ({what})", hint, code="crash")


def _trace(raised: Exception) -> str:
    """The whole trace of an exception."""
    from traceback import format_exception

    return "".join(format_exception(raised)).rstrip()


def _keep(trace: str) -> Path | None:
    """Write a trace into the cache folder; None where that can't be done."""
    import platform

    from judge import __version__
    from judge.places import cache_home

    try:
        folder = cache_home()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "crash.txt"
        system = f"judge {__version__}, Python {platform.python_version()}, {platform.platform()}"
        file.write_text(f"{system}\n\n{trace}\n", "utf-8", "backslashreplace")
    except OSError:
        return None
    return file


def _ignore_interrupts() -> None:
    """A second Ctrl-C while the first one is obeyed must not print a trace."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
