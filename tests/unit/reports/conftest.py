"""Model values to print, and text files to compare with: `UPDATE_SNAPSHOTS=1` writes them anew."""

import os
from pathlib import Path

import pytest

from judge.model.judgement import Attempt, Failure, Judgement, Note, Submission
from judge.model.verdict import Verdict

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def snapshot():
    def compare(name: str, text: str) -> None:
        file = SNAPSHOTS / f"{name}.txt"
        if os.environ.get("UPDATE_SNAPSHOTS"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text + "\n", "utf-8")
        assert file.read_text("utf-8") == text + "\n"

    return compare


class Make:
    """Model values with everything filled in that a test doesn't care for."""

    @staticmethod
    def failure(**changes) -> Failure:
        values = {
            "case": "random/mixed/3",
            "arguments": {"nums": [1, 0, 2], "target": 2},
            "expected": [1, 2],
            "got": None,
            "answered": False,
            "stdout": "",
            "printed_bytes": 0,
            "message": "",
            "line": None,
            "source_line": None,
        }
        return Failure(**(values | changes))

    @staticmethod
    def wrong(got: object, **changes) -> Failure:
        return Make.failure(got=got, answered=True, **changes)

    @staticmethod
    def judgement(verdict: Verdict, failure: Failure | None = None, **changes) -> Judgement:
        values = {
            "submission": Submission("two-sum", "solutions/two-sum.py", b"class Solution: ...\n"),
            "passed": 112 if verdict is Verdict.AC else 30,
            "total": 112,
            "time_s": 0.0803,
            "limit_s": 1.0,
            "reference_s": 0.073,
            "memory_bytes": 21 * 1024 * 1024,
            "backend": "docker",
            "python": "3.11.2",
            "failure": failure,
        }
        return Judgement(verdict=verdict, **(values | changes))

    @staticmethod
    def attempt(judgement: Judgement, **changes) -> Attempt:
        values = {
            "id": 7,
            "uid": "0" * 32,
            "at": "2026-01-21T18:00:00+00:00",
            "first_try": False,
            "unchanged": False,
        }
        return Attempt(judgement=judgement, **(values | changes))

    @staticmethod
    def leak() -> Note:
        return Note(
            "state_leak",
            2,
            "two-sum keeps state between calls: case 4 gives another result when it runs after case 3, as it does "
            "on LeetCode. See: memo = {}",
        )


@pytest.fixture
def make():
    return Make
