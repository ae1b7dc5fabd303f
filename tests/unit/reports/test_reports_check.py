"""What `judge check` prints, at three widths, and its document."""

import json as parser
from types import SimpleNamespace

import pytest

from judge.errors import CannotJudge
from judge.judging.check import Checked, Job
from judge.model.judgement import Submission
from judge.model.verdict import Verdict
from judge.reports import json
from judge.reports.check import Report, Skipped, text
from judge.reports.terminal import Screen, measured

WIDTHS = (40, 80, 120)


@pytest.fixture
def report(make):
    def checked(slug, verdict, failure=None, **changes):
        submission = Submission(slug, f"solutions/{slug}.py", b"")
        judgement = make.judgement(verdict, failure, submission=submission, **changes)
        return Checked(Job(SimpleNamespace(slug=slug), submission), judgement, None)

    lost = Submission("word-ladder", "solutions/word-ladder.py", b"")
    done = [
        checked(
            "3sum", Verdict.WA, make.wrong([], arguments={"nums": [0, 0, 0]}, line=None, message="a triple is missing")
        ),
        checked("lru-cache", Verdict.TLE, make.failure(line=3, message="1.31 s of CPU (limit 1.00 s)"), time_s=1.31),
        checked("n-queens", Verdict.CE, make.failure(line=7, message="expected ':'", arguments={}), passed=0),
        checked("two-sum", Verdict.AC),
        Checked(Job(SimpleNamespace(slug="word-ladder"), lost), None, CannotJudge("the sandbox is gone")),
    ]
    return Report(done, [Skipped("solutions/notes.py", "no problem of this name")], 11.42, 2)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("verbose", [False, True])
def test_check(snapshot, report, width, verbose):
    shown = text(report, Screen(width, terminal=True), verbose=verbose)
    snapshot(f"check-{'verbose-' if verbose else ''}{width}", shown)
    assert all(measured(line) <= width for line in shown.splitlines())
    assert ("solutions/two-sum.py" in shown) is verbose


def test_a_log_gets_whole_lines(report):
    assert "nums = [0, 0, 0]" in text(report, Screen(60))


def test_places_are_clickable(report):
    assert "solutions/lru-cache.py:3 " in text(report, Screen(120))


def test_counts(report):
    assert (report.passed, report.failed) == (1, 4)


def test_document(report):
    found = parser.loads(json.dump(json.check(report)))
    assert {"results", "passed", "failed", "skipped"} <= set(found)
    assert (found["passed"], found["failed"], found["skipped"]) == (1, 4, 1)
    assert found["skipped_files"] == [{"file": "solutions/notes.py", "reason": "no problem of this name"}]
    assert [each["verdict"] for each in found["results"]] == ["WA", "TLE", "CE", "AC", "IE"]
    assert all({"problem", "file", "verdict", "line", "message"} <= set(each) for each in found["results"])
    assert found["results"][1]["line"] == 3
    assert found["results"][4]["message"] == "the sandbox is gone"
