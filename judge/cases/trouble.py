"""What the bank's own code answered, or in words why it didn't: then nothing can be judged by it."""

from judge.errors import CannotJudge
from judge.model.limits import MIB, Limits
from judge.model.outcome import Escaped, Kill, Outcome, Phase
from judge.problems.problem import Problem

BANK_LIMITS = Limits(cpu_s=60.0, memory_bytes=1024 * MIB)
"""What code of the bank may use in one call: wide, as it is trusted to end, yet an author's endless loop ends too."""

_KILLS = {
    Kill.CPU: "ran too long",
    Kill.WALL: "waited too long",
    Kill.MEMORY: "took too much memory",
    Kill.PRINTED: "printed too much",
    Kill.RESULT: "gave too large a result",
    Kill.PROTOCOL: "broke the protocol",
}


def answered(problem: Problem, file: str, what: str, outcome: Outcome) -> bytes:
    """The output of a call of the bank's code.

    Args:
        problem: whose code it is.
        file: relative to the problem's folder.
        what: was to be done, for example "making its cases".
        outcome: the facts.

    Raises:
        CannotJudge: there is no output; the sentence names the file, the line where it is known, and the reason.
    """
    if outcome.output is not None and outcome.escaped is None and outcome.killed is None and outcome.fault is None:
        return outcome.output
    if outcome.fault is not None:
        raise CannotJudge(f"the sandbox failed while {what} of {problem.slug}: {outcome.fault}", code="sandbox_fault")
    line = outcome.escaped.line if outcome.escaped else outcome.stopped_line
    place = f"{problem.folder / file}" + (f":{line}" if line else "")
    doing = "while it was loaded, " if outcome.phase is Phase.LOAD else ""
    raise CannotJudge(f"{place}: {doing}{what}: {_reason(outcome)}", hint=_HINT, code="bank_code")


_HINT = "this is a fault of the problem, not of your solution; its author can use `judge cases build` to find it"


def _reason(outcome: Outcome) -> str:
    if outcome.killed is not None:
        return f"it {_KILLS[outcome.killed]}"
    if outcome.escaped is not None:
        return _exception(outcome.escaped)
    if outcome.signal is not None:
        return f"it died by signal {outcome.signal}"
    return f"it ended without an answer (status {outcome.exited})"


def _exception(escaped: Escaped) -> str:
    return f"{escaped.type}: {escaped.message}" if escaped.message else escaped.type
