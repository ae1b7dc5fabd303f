"""What `judge verify` prints: findings first, clickable, then what the cases are for."""

import json
import os

import pytest

from judge.authoring.verification import Mutants, Row, SmallInputs, Survivor, Tally, Verification
from judge.model.finding import Finding, Severity
from judge.reports import findings
from judge.reports.terminal import Screen, measured

KINDS = (("samples", 2), ("small", 16), ("adversarial", 24), ("large", 3))


def row(file: str, expected: str, failed: dict[str, int], ran: dict[str, int] | None = None) -> Row:
    tallies = tuple(
        Tally(kind, total, (ran or {}).get(kind, total), failed.get(kind, 0), 0.01) for kind, total in KINDS
    )
    return Row(f"submissions/{expected}/{file}.py", expected, tallies, 0.25, "large/a/1")


FOUND = (
    Finding(os.path.abspath("problems/two-sum/problem.yaml"), 12, "no case reaches the upper bound of nums.length"),
    Finding("/elsewhere/cases.py", None, "odd \x1b[31m", Severity.WARNING),
)
ROWS = (
    row("hash_map", "accepted", {}),
    row("assumes_sorted", "wrong_answer", {"small": 6, "adversarial": 12}),
    row("all_pairs", "time_limit_exceeded", {"large": 1}, {"large": 1}),
)
SMALL = SmallInputs(3215, 4, ("nums: 2..5 items, -1..2", "target: -2..4"), 0)
MUTANTS = Mutants(
    20,
    112,
    108,
    (
        Survivor("submissions/accepted/hash_map.py", 5, "'<' to '<='", "if a <= b:", None),
        Survivor("submissions/accepted/hash_map.py", 7, "left out", "pass", "[[1,2],3]"),
    ),
    9000,
)
CLEAN = Verification("two-sum", (), KINDS, ROWS, "ab" * 16, 1.0, 8.1)
DIRTY = Verification("two-sum", FOUND, KINDS, ROWS, "ab" * 16, 1.0, 8.1, SMALL, MUTANTS)
UNLOADED = Verification("broken", FOUND[:1])


def report(*done: Verification, bank: tuple[Finding, ...] = ()) -> findings.Report:
    return findings.Report(done, bank, 9.0)


def test_a_clean_problem():
    lines = findings.text(report(CLEAN), Screen(width=100)).splitlines()
    assert lines[0] == "two-sum  clean  45 cases  limit 1.00 s  verified in 8.1 s"
    assert lines[1].split() == ["caught", "by", "is", "samples", "small", "advers.", "large", "slowest", "x", "limit"]
    assert lines[2].split() == ["cases", "2", "16", "24", "3"]
    assert lines[3].split() == ["hash_map", "AC", ".", ".", ".", ".", "0.25", "s", "0.25"]
    assert lines[4].split()[:6] == ["assumes_sorted", "WA", ".", "6", "12", "."]
    assert lines[5].split()[:6] == ["all_pairs", "TLE", ".", ".", ".", "1+"]
    assert lines[-1] == "1 problem  1 clean  0 findings  9.0 s"


def test_findings_come_first_with_file_and_line():
    lines = findings.text(report(DIRTY), Screen(width=100)).splitlines()
    assert lines[0] == "problems/two-sum/problem.yaml:12: error: no case reaches the upper bound of nums.length"
    assert lines[1] == r"/elsewhere/cases.py: warning: odd \x1b[31m"
    assert lines[2].startswith("two-sum  2 findings  45 cases")


def test_small_inputs_and_mutants():
    text = findings.text(report(DIRTY), Screen(width=100))
    assert (
        "brute force and reference on 3,215 small inputs of 4 sizes (nums: 2..5 items, -1..2; target: -2..4):"
        " no difference" in text
    )
    assert "112 mutants of 20 statements;" in text
    assert "1 wrong and not caught" in text
    assert "no difference known: submissions/accepted/hash_map.py:5: '<' to '<='" in text
    assert "0.89 % of 112 mutants wrong and not caught" in text


def test_a_problem_that_could_not_be_loaded():
    lines = findings.text(report(UNLOADED, CLEAN, bank=FOUND[1:]), Screen(width=100)).splitlines()
    assert "broken  1 finding  verified in 0.0 s" in lines
    assert lines[-1] == "2 problems  1 clean  2 findings  9.0 s"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_tables_fit_the_terminal(width):
    lines = findings.text(report(CLEAN), Screen(width=width, terminal=True)).splitlines()
    assert max(map(measured, lines)) <= width


def test_colour():
    text = findings.text(report(DIRTY), Screen(color=True))
    assert "\x1b[31merror\x1b[0m" in text
    assert "\x1b[33mwarning\x1b[0m" in text


def test_the_document():
    found = json.loads(json.dumps(findings.document(report(DIRTY, bank=FOUND[1:]))))
    assert found["clean"] is False
    assert found["findings"] == [
        {"file": "/elsewhere/cases.py", "line": None, "severity": "warning", "message": "odd \x1b[31m"}
    ]
    (problem,) = found["problems"]
    assert problem["findings"][0]["line"] == 12
    assert problem["findings"][0]["file"] == "problems/two-sum/problem.yaml"
    assert problem["cases"] == dict(KINDS)
    assert problem["submissions"][2]["kinds"]["large"] == {"total": 3, "ran": 1, "failed": 1, "slowest_ms": 10.0}
    assert problem["mutants"]["wrong"] == 1
    assert problem["mutants"]["survivors"][1]["difference"] == "[[1,2],3]"
    assert problem["small_inputs"]["inputs"] == 3215
    assert (problem["limit_ms"], problem["duration_ms"]) == (1000.0, 8100.0)


def test_the_document_without_the_deep_part():
    (problem,) = findings.document(report(UNLOADED))["problems"]
    assert problem["limit_ms"] is problem["digest"] is problem["mutants"] is problem["small_inputs"] is None
