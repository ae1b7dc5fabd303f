"""The verdict of one call as a pure function of facts, in a fixed order: IE, MLE, TLE, OLE, RE, WA, AC.

An exit status alone says nothing (137 is anybody's SIGKILL): what counts is who sent the kill and why, and what was
measured. A compile error is a file that never became a program; it is told by the harness and, like every claim of
the child, can only choose among verdicts that are not AC.
"""

import signal

from judge.model.limits import Limits
from judge.model.outcome import Kill, Outcome, Phase
from judge.model.verdict import Verdict

_NEAR = 0.9
"""A SIGKILL of nobody of ours, with peak memory at this share of the limit, is taken for the kernel's."""


def decide(outcome: Outcome, limits: Limits, checked: str | None) -> Verdict:
    """The verdict of one call.

    `checked` is the checker's reason, None where it found the output right or there is none.

    >>> from judge.model.outcome import Outcome, Phase
    >>> fine = Outcome(Phase.CALL, b"1", 0.1, 0.1, 0, b"", 0, None, None, None, None, 0, 0, None)
    >>> str(decide(fine, Limits(cpu_s=1.0), None)), str(decide(fine, Limits(cpu_s=0.05), None))
    ('AC', 'TLE')
    """
    if outcome.fault is not None:
        return Verdict.IE
    for verdict, holds in (
        (Verdict.MLE, _out_of_memory(outcome, limits)),
        (Verdict.TLE, _out_of_time(outcome, limits)),
        (Verdict.OLE, _too_much_output(outcome, limits)),
        (Verdict.CE, outcome.escaped is not None and outcome.escaped.compile_error),
        (Verdict.RE, outcome.output is None or outcome.killed is not None),
        (Verdict.WA, checked is not None),
    ):
        if holds:
            return verdict
    return Verdict.AC


def _out_of_memory(outcome: Outcome, limits: Limits) -> bool:
    if outcome.killed is Kill.MEMORY or (outcome.output is None and outcome.oom_kills > 0):
        return True
    if outcome.escaped is not None and outcome.escaped.out_of_memory:
        return True
    killed_by_the_kernel = outcome.signal == signal.SIGKILL and outcome.killed is None
    return killed_by_the_kernel and outcome.peak_bytes >= _NEAR * limits.memory_bytes


def _out_of_time(outcome: Outcome, limits: Limits) -> bool:
    if outcome.killed in (Kill.CPU, Kill.WALL, Kill.BUDGET):
        return True
    return outcome.phase is Phase.CALL and outcome.output is not None and outcome.cpu_s > limits.cpu_s


def _too_much_output(outcome: Outcome, limits: Limits) -> bool:
    return outcome.killed in (Kill.PRINTED, Kill.RESULT) or outcome.printed_bytes > limits.printed_bytes
