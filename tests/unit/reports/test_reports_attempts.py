"""The screens of `judge run`, at three widths, against text files."""

import pytest

from judge.model.case import Case
from judge.model.judgement import CaseResult
from judge.model.outcome import Outcome, Phase
from judge.model.verdict import Verdict
from judge.reports.attempts import run
from judge.reports.terminal import Screen, measured

WIDTHS = (40, 80, 120)


def screens(make):
    """Attempts by name: one of every kind that a user meets."""
    a, j, f, w = make.attempt, make.judgement, make.failure, make.wrong
    large = {"nums": list(range(10_000)), "target": 199_999_997}
    expected = list(range(9000))
    got = [*range(5000), 7, *range(5001, 9000)]
    return {
        "accepted": a(j(Verdict.AC)),
        "accepted-first-try": a(j(Verdict.AC), first_try=True),
        "accepted-unchanged": a(j(Verdict.AC), unchanged=True),
        "accepted-unmeasured": a(j(Verdict.AC, time_s=0.0004, reference_s=0.0, memory_bytes=300_000)),
        "samples": a(j(Verdict.AC, passed=3, total=3, samples_only=True), id=None),
        "not-recorded": a(j(Verdict.AC), id=None),
        "state-leak": a(j(Verdict.AC, notes=(make.leak(),))),
        "wrong": a(j(Verdict.WA, w([0, 0], stdout="seen {1: 0}\n", printed_bytes=12))),
        "wrong-large": a(j(Verdict.WA, w(got, arguments=large, expected=expected))),
        "wrong-reason": a(
            j(Verdict.WA, w({"!": "set", "repr": "{0, 1}"}, message="got {0, 1} (set), a list is expected"))
        ),
        "wrong-place": a(j(Verdict.WA, w([1, 3], message="differs at [1]: got 3, 2 is expected"))),
        "wrong-bool": a(j(Verdict.WA, w(True, expected=False, message="got True, False is expected"), time_s=0.0001)),
        "wrong-kind": a(j(Verdict.WA, w(True, expected=3, message="got True (bool), an int is expected"))),
        "wrong-none": a(j(Verdict.WA, w(None, message="got None, a list is expected"))),
        "wrong-design": a(
            j(
                Verdict.WA,
                w(
                    [None] * 40 + [3] + [None] * 40,
                    arguments={
                        "methods": ["LRUCache"] + ["put"] * 80,
                        "arguments": [[2]] + [[n, n] for n in range(80)],
                    },
                    expected=[None] * 40 + [4] + [None] * 40,
                ),
            )
        ),
        "printed-much": a(
            j(Verdict.WA, w([], stdout="\n".join(f"line {n} \x1b[31m" for n in range(100)), printed_bytes=1500))
        ),
        "time": a(
            j(
                Verdict.TLE,
                f(
                    arguments=large,
                    message="stopped at 1.30 s of CPU (limit 1.00 s)",
                    line=5,
                    source_line="for j in range(i + 1, len(nums)):",
                ),
                time_s=1.3,
            )
        ),
        "memory": a(
            j(Verdict.MLE, f(message="256 MB reached", line=6, source_line="memo[left] = memo[left - c] + [c]"))
        ),
        "runtime": a(
            j(
                Verdict.RE,
                f(
                    message="IndexError: list index out of range",
                    line=11,
                    source_line="while nums[l] == nums[l - 1]:",
                    stdout="one\ntwo\n",
                    printed_bytes=8,
                ),
            )
        ),
        "runtime-hostile-text": a(j(Verdict.RE, f(message="ValueError: \x1b]0;title\x07\r\nsecond \u202eline"))),
        "compile": a(
            j(
                Verdict.CE,
                f(arguments={}, message="expected ':'", line=7, source_line="    for i, x in enumerate(nums)"),
                passed=0,
            )
        ),
        "compile-missing": a(
            j(
                Verdict.CE,
                f(
                    arguments={},
                    message="no class Solution. Put twoSum(self, nums, target) into 'class Solution:' as on LeetCode",
                ),
                passed=0,
            )
        ),
        "output": a(j(Verdict.OLE, f(message="more than 1,000 KB printed in line 12: take the print out", line=12))),
        "internal": a(j(Verdict.IE, f(message="the sandbox failed: it closed the connection")), first_try=False),
    }


NAMES = [
    *("accepted", "accepted-first-try", "accepted-unchanged", "accepted-unmeasured", "samples", "not-recorded"),
    *(
        "state-leak",
        "wrong",
        "wrong-large",
        "wrong-reason",
        "wrong-place",
        "wrong-bool",
        "wrong-kind",
        "wrong-none",
        "wrong-design",
        "printed-much",
        "time",
    ),
    *("memory", "runtime", "runtime-hostile-text", "compile", "compile-missing", "output", "internal"),
]


def test_every_screen_has_a_name(make):
    assert sorted(screens(make)) == sorted(NAMES)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_screen(make, snapshot, name, width):
    text = run(screens(make)[name], Screen(width))
    snapshot(f"{name}-{width}", text)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert all(measured(line) <= width for line in text.splitlines())
    assert not any(line.endswith(" ") for line in text.splitlines())


@pytest.mark.parametrize("width", WIDTHS)
def test_an_ac_is_three_lines_at_most_and_a_failure_one_screen(make, width):
    for name, attempt in screens(make).items():
        lines = run(attempt, Screen(width)).count("\n") + 1
        if name.startswith("accepted"):
            assert lines <= 3
        assert lines <= 32, name


@pytest.mark.parametrize("name", NAMES)
def test_colour_only_adds_escapes(make, name):
    import re

    attempt = screens(make)[name]
    coloured = run(attempt, Screen(80, color=True))
    assert re.sub(r"\x1b\[\d+m", "", coloured) == run(attempt, Screen(80))
    assert f"m{attempt.judgement.verdict}\x1b[0m" in coloured


@pytest.mark.parametrize("name", NAMES)
def test_plain_screens_are_ascii_but_for_values(make, name):
    text = run(screens(make)[name], Screen(80, plain=True))
    assert text.isascii()


def test_full_shows_everything(make):
    attempt = screens(make)["wrong-large"]
    assert str(list(range(10_000))) in run(attempt, Screen(80, full=True))
    printed = run(screens(make)["printed-much"], Screen(80, full=True))
    assert r"line 99 \x1b[31m" in printed
    assert "--full" not in printed


def test_many_failures_are_listed_when_the_run_went_on(make):
    def result(name, verdict, reason):
        outcome = Outcome(Phase.CALL, b"1", 0.1, 0.1, 0, b"", 0, None, None, None, None, 0, 0, None)
        return CaseResult(Case(name, b"[]", b"1"), outcome, verdict, reason)

    every = [result("random/mixed/3", Verdict.WA, None)]
    every += [result(f"large/far/{n}", Verdict.TLE, "stopped at 1.30 s of CPU (limit 1.00 s)") for n in range(25)]
    every += [result("samples/1", Verdict.AC, None)]
    attempt = make.attempt(make.judgement(Verdict.WA, make.wrong([0, 0])))
    text = run(attempt, Screen(80), every)
    assert "two-sum  WA  30/112 cases  random/mixed/3" in text
    assert "    TLE  large/far/0   stopped at 1.30 s of CPU (limit 1.00 s)" in text
    assert "and 5 more" in text
    assert "samples/1" not in text


def test_the_first_line_says_it_all_for_a_reader_of_one_line(make):
    first = run(screens(make)["runtime"], Screen(80)).splitlines()[0]
    assert first == "two-sum  RE  case 31/112  random/mixed/3  IndexError: list index out of range"
