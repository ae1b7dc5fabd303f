"""Why a case is not AC, in one line of words."""

import signal

from judge.model.limits import MIB, Limits
from judge.model.outcome import Escaped, Kill, Outcome, Phase
from judge.model.verdict import Verdict


def reason(outcome: Outcome, verdict: Verdict, limits: Limits, checked: str | None) -> str | None:
    """The words for a verdict; None for AC. `checked` is the checker's reason."""
    where = "while loading the file, " if outcome.phase is Phase.LOAD else ""
    words = {
        Verdict.AC: None,
        Verdict.IE: f"the sandbox failed: {outcome.fault}",
        Verdict.MLE: f"{where}{limits.memory_bytes // MIB} MB reached",
        Verdict.TLE: where + _time(outcome, limits),
        Verdict.OLE: _output(outcome, limits),
        Verdict.CE: _exception(outcome.escaped) if outcome.escaped else "",
        Verdict.RE: where + _end(outcome),
        Verdict.WA: checked,
    }
    return words[verdict]


def _time(outcome: Outcome, limits: Limits) -> str:
    if outcome.killed is Kill.BUDGET:
        return f"more than {outcome.asked - 1:,} calls of the callback, which is all that this case allows"
    limit_s = limits.load_cpu_s if outcome.phase is Phase.LOAD else limits.cpu_s
    if outcome.killed is Kill.WALL:
        return f"waited, did not compute: {outcome.cpu_s:.2f} s of CPU in {outcome.wall_s:.1f} s"
    if outcome.killed is Kill.CPU:
        return f"stopped at {outcome.cpu_s:.2f} s of CPU (limit {limit_s:.2f} s)"
    return f"{outcome.cpu_s:.2f} s of CPU (limit {limit_s:.2f} s)"


def _output(outcome: Outcome, limits: Limits) -> str:
    if outcome.killed is Kill.RESULT:
        return f"the result is larger than {limits.result_bytes // MIB} MB"
    line = f" in line {outcome.stopped_line}" if outcome.stopped_line else ""
    return f"more than {limits.printed_bytes // 1000:,} KB printed{line}: take the print out"


def _end(outcome: Outcome) -> str:
    """How a process ended that gave no answer."""
    if outcome.escaped is not None:
        return _exception(outcome.escaped)
    if outcome.killed is Kill.THREADS:
        return "too many threads"
    if outcome.killed is Kill.PROTOCOL:
        return "it wrote into the judge's own channel"
    if outcome.signal is not None:
        return f"killed by signal {outcome.signal} ({_signal_name(outcome.signal)})"
    return f"ended before it answered (exit status {outcome.exited})"


def _exception(escaped: Escaped) -> str:
    if escaped.compile_error:
        return escaped.message
    if escaped.type == "EOFError" and "EOF when reading a line" in escaped.message:
        return "input(): a solution gets its input as parameters, there is nothing to read"
    if escaped.type == "SystemExit":
        return f"ended before it answered (sys.exit({escaped.message}))"
    if escaped.type == "ModuleNotFoundError":
        return f"{escaped.message}: in the sandbox are the standard library, numpy and sortedcontainers"
    return f"{escaped.type}: {escaped.message}" if escaped.message else escaped.type


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"
