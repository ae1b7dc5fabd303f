"""Judgements and subprocesses for the tests of the record."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from judge.model.judgement import Failure, Judgement, Note, Submission
from judge.model.verdict import Verdict

ROOT = Path(__file__).resolve().parents[3]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

FAILURE = Failure(
    case="random/mixed/3",
    arguments={"nums": [3, 2, 4], "target": 6},
    expected=[1, 2],
    got=None,
    answered=False,
    stdout="trying\n",
    printed_bytes=7,
    message="IndexError: list index out of range",
    line=3,
    source_line="return nums[9]",
)


def judgement(
    verdict: Verdict = Verdict.AC,
    problem: str = "two-sum",
    source: bytes = b"class Solution: ...\n",
    path: str = "solutions/two-sum.py",
    **changes: object,
) -> Judgement:
    """A judgement with everything filled in."""
    made = Judgement(
        submission=Submission(problem, path, source),
        verdict=verdict,
        passed=40 if verdict is Verdict.AC else 7,
        total=40,
        time_s=0.25,
        limit_s=1.0,
        reference_s=0.125,
        memory_bytes=4096,
        backend="bubblewrap",
        python="3.11.2",
        failure=None if verdict is Verdict.AC else FAILURE,
        notes=(Note("state_leak", 2, "keeps a list between calls"),),
        cases_digest="ab12",
    )
    return replace(made, **changes)


def later(minutes: float) -> datetime:
    """A time after NOON."""
    return NOON + timedelta(minutes=minutes)


def python(program: str, *arguments: object, **options: object) -> subprocess.Popen[str]:
    """A Python process that runs `program` with the judge and this module importable; its output is piped."""
    paths = os.pathsep.join([str(ROOT), str(Path(__file__).parent)])
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )
