"""The verdict function over every combination of facts."""

import itertools

import pytest

from judge.judging.verdict import decide
from judge.model.limits import MIB, Limits
from judge.model.outcome import Escaped, Kill, Outcome, Phase
from judge.model.verdict import Verdict

LIMITS = Limits(cpu_s=1.0, memory_bytes=100 * MIB)
FINE = Outcome(Phase.CALL, b"1", 0.1, 0.1, 0, b"", 0, None, None, None, None, 0, 0, None)
RAISED = Escaped("IndexError", "list index out of range", 3, "solve")


@pytest.mark.parametrize(
    ("change", "checked", "verdict"),
    [
        ({}, None, Verdict.AC),
        ({}, "differs at [0]", Verdict.WA),
        ({"cpu_s": 1.0}, None, Verdict.AC),
        ({"cpu_s": 1.01}, None, Verdict.TLE),
        ({"cpu_s": 1.01}, "wrong as well", Verdict.TLE),
        ({"output": None, "killed": Kill.CPU}, None, Verdict.TLE),
        ({"output": None, "killed": Kill.WALL}, None, Verdict.TLE),
        ({"output": None, "killed": Kill.BUDGET}, None, Verdict.TLE),
        ({"output": None, "killed": Kill.MEMORY}, None, Verdict.MLE),
        ({"output": None, "killed": Kill.PRINTED}, None, Verdict.OLE),
        ({"output": None, "killed": Kill.RESULT}, None, Verdict.OLE),
        ({"output": None, "killed": Kill.PROTOCOL}, None, Verdict.RE),
        ({"output": None, "killed": Kill.THREADS}, None, Verdict.RE),
        ({"output": None, "exited": 0}, None, Verdict.RE),
        ({"output": None, "exited": 137}, None, Verdict.RE),
        ({"output": None, "signal": 9}, None, Verdict.RE),
        ({"output": None, "signal": 9, "peak_bytes": 95 * MIB}, None, Verdict.MLE),
        ({"output": None, "signal": 11, "peak_bytes": 95 * MIB}, None, Verdict.RE),
        ({"output": None, "signal": 9, "oom_kills": 1}, None, Verdict.MLE),
        ({"output": None, "escaped": RAISED}, None, Verdict.RE),
        ({"output": None, "escaped": RAISED._replace(type="MemoryError")}, None, Verdict.RE),
        ({"output": None, "escaped": RAISED._replace(out_of_memory=True)}, None, Verdict.MLE),
        ({"output": None, "escaped": RAISED._replace(compile_error=True), "phase": Phase.LOAD}, None, Verdict.CE),
        ({"output": None, "escaped": RAISED, "phase": Phase.LOAD}, None, Verdict.RE),
        ({"printed_bytes": 1_000_001}, None, Verdict.OLE),
        ({"fault": "the child could not drop its rights"}, None, Verdict.IE),
    ],
)
def test_rows(change: dict[str, object], checked: str | None, verdict: Verdict) -> None:
    assert decide(FINE._replace(**change), LIMITS, checked) is verdict


def facts() -> list[tuple[Outcome, str | None, dict[str, bool]]]:
    rows = []
    names = ("fault", "memory", "time", "output", "raised", "silent", "wrong")
    for flags in itertools.product((False, True), repeat=len(names)):
        on = dict(zip(names, flags, strict=True))
        outcome = FINE
        if on["fault"]:
            outcome = outcome._replace(fault="broken")
        if on["memory"]:
            outcome = outcome._replace(escaped=RAISED._replace(out_of_memory=True), output=None)
        if on["time"]:
            outcome = outcome._replace(killed=Kill.CPU, output=None, cpu_s=1.31)
        if on["output"]:
            outcome = outcome._replace(printed_bytes=2_000_000)
        if on["raised"] and not on["memory"]:
            outcome = outcome._replace(escaped=RAISED, output=None)
        if on["silent"]:
            outcome = outcome._replace(output=None, exited=0)
        rows.append((outcome, "wrong" if on["wrong"] else None, on))
    return rows


@pytest.mark.parametrize(("outcome", "checked", "on"), facts())
def test_the_order_over_all_combinations(outcome: Outcome, checked: str | None, on: dict[str, bool]) -> None:
    order = [
        ("fault", Verdict.IE),
        ("memory", Verdict.MLE),
        ("time", Verdict.TLE),
        ("output", Verdict.OLE),
        ("raised", Verdict.RE),
        ("silent", Verdict.RE),
        ("wrong", Verdict.WA),
    ]
    expected = next((verdict for name, verdict in order if on[name]), Verdict.AC)
    assert decide(outcome, LIMITS, checked) is expected


def test_nothing_but_an_answer_that_was_found_right_is_accepted() -> None:
    for outcome, checked, on in facts():
        if any(on.values()):
            assert decide(outcome, LIMITS, checked) is not Verdict.AC
