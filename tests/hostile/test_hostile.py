"""Nothing gets out, and nothing gets an AC that it hasn't earned: programs that attack, on both backends.

Each program is judged as `judge run` judges, by the heart itself, in a row in one warm box and, a smaller set, each in a
box of its own. After each one a right and a wrong program are judged in the same box and must keep their verdicts. What
a program says is kept in a record and shown, as a hostile text is also one that reaches a database and a terminal.
"""

import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hostile_collection import Program, programs
from hostile_host import ABSTRACT, Ears, below, remains
from hostile_problems import LIMITS, RIGHT, WRONG, built, problem

from judge import places
from judge.cases.built import BuiltCases
from judge.judging.conclude import conclude
from judge.judging.judge import checker, judge
from judge.model.judgement import CaseResult, Judgement, Submission
from judge.model.limits import MIB
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.records.attempts import Records
from judge.reports import attempts as report
from judge.reports import json as document
from judge.reports.terminal import Screen
from judge.sandbox import warm
from judge.sandbox.box import Box, Role
from judge.sandbox.choose import open_box

pytestmark = pytest.mark.box

PROGRAMS = programs()
ALONE = [program for place, program in enumerate(PROGRAMS) if place % 6 == 0]
"""Those that are also judged in a box of their own."""
IDLE_S = 120.0
MOST_SESSIONS = 200
"""After so many sessions a box ends by itself (sandbox/runner.py)."""
SESSIONS_OF_A_PROGRAM = 12
"""More than one program of the row and its two neighbours take."""
STACK_BYTES, WATCHED_BYTES = 120 * MIB, 64 * MIB
"""What a program may hold above its limit before the runner's own look at memory stops it (sandbox/worker.py)."""
_OBEYED = re.compile(r"[^\S \n]|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that a terminal obeys, or that can't be encoded."""


class Bench:
    """Judges sources on the tests' own problems, with the cases of this run."""

    def __init__(self, backend: str, home: Path, filled: dict[str, str]) -> None:
        """Cases are drawn here, so that no program can know them."""
        self.backend, self.home, self.filled = backend, home, filled
        self.problems: dict[str, tuple[Problem, BuiltCases]] = {
            name: (problem(name), built(name)) for name in ("sums", "callback")
        }
        self.served = 0
        """Sessions of the warm box so far; `counted_sessions` counts them."""
        self.ended = 0
        """How often a box ended before its time."""

    def open(self) -> Box:
        """The row's box: the same one all the time, unless it ended by its number of sessions."""
        if self.served > MOST_SESSIONS - SESSIONS_OF_A_PROGRAM:
            warm.stop()
            for bench in _benches.values():
                bench.served = 0
        before = self.served
        box = open_box(Role.SUBMISSION, self.backend, lambda line: None, IDLE_S)
        if not box.facts.warm:
            self.ended += before > 0
            self.served -= before
        return box

    def open_alone(self) -> Box:
        """A new box that ends with its first session."""
        return open_box(Role.SUBMISSION, self.backend, lambda line: None, 0)

    def judge(self, box: Box, name: str, source: bytes) -> tuple[Judgement, list[CaseResult], float]:
        """A judgement over all cases, going on after a failure as `--all` does, but past one time-out only."""
        asked, cases = self.problems[name]
        submission = Submission(asked.slug, f"{name}.py", source)
        start, results = time.monotonic(), []
        for result in judge(box, asked, submission, cases.cases, cases.limits, checker(asked)):
            results.append(result)
            if result.verdict in (Verdict.TLE, Verdict.MLE, Verdict.OLE):
                break
        seconds = time.monotonic() - start
        return conclude(asked, submission, results, len(cases.cases), cases, box.facts), results, seconds

    def keeps_its_verdicts(self, box: Box) -> None:
        """A right program is accepted and a wrong one is not, whatever ran before them."""
        for name in self.problems:
            right, _, _ = self.judge(box, name, RIGHT[name])
            wrong, _, _ = self.judge(box, name, WRONG[name])
            assert (right.verdict, wrong.verdict) == (Verdict.AC, Verdict.WA), (right.failure, wrong.failure)


@pytest.fixture(scope="module")
def ears() -> Iterator[Ears]:
    """Listeners on the host."""
    listening = Ears()
    listening.open()
    yield listening
    listening.close()


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of the host that no program may read."""
    path = tmp_path_factory.mktemp("home") / "secret"
    path.write_text("a secret of the host")
    return path


_benches: dict[str, Bench] = {}


@pytest.fixture(autouse=True)
def counted_sessions(monkeypatch: pytest.MonkeyPatch, backend: str) -> None:
    """Counts every session with a box, so that one which ends before its time is told from one that ends in time."""
    connect = warm._connect

    def counted(folder: Path) -> object:
        connection = connect(folder)
        if backend in _benches:
            _benches[backend].served += connection is not None
        return connection

    monkeypatch.setattr(warm, "_connect", counted)


@pytest.fixture
def bench(backend: str, judge_home: Path, ears: Ears, secret: Path) -> Bench:
    """The backend's bench: one box, one set of cases for the whole row."""
    if backend not in _benches:
        filled = {
            "PORT": str(ears.port),
            "ABSTRACT": ABSTRACT,
            "JUDGE_HOME": str(judge_home),
            "RUNTIME": str(places.runtime_home()),
            "RECORD": str(judge_home / "attempts.db"),
            "SECRET_FILE": str(secret),
            "RUN": os.urandom(8).hex(),
        }
        _benches[backend] = Bench(backend, judge_home, filled)
    return _benches[backend]


def check(program: Program, judged: tuple[Judgement, list[CaseResult], float]) -> None:
    """The verdict is a permitted one, in time, for no more memory than may be; nothing forbidden was got."""
    judgement, results, seconds = judged
    printed = b"".join(result.outcome.printed for result in results)
    reasons = [f"{result.verdict}: {result.reason}" for result in results]
    assert b"HOLE" not in printed, printed[:2000].decode("utf-8", "replace")
    assert judgement.verdict in program.verdicts, (reasons, printed[:2000])
    assert seconds <= program.within_s or seconds <= program.within_s * slowness(), reasons
    assert judgement.memory_bytes <= LIMITS.memory_bytes + STACK_BYTES + 2 * WATCHED_BYTES, reasons


def slowness() -> float:
    """How many times longer than alone a busy machine lets us take at this moment: wall over CPU time of a short spin."""
    wall, cpu = time.monotonic(), time.process_time()
    while time.process_time() - cpu < 0.1:
        pass
    return max(1.0, 1.5 * (time.monotonic() - wall) / (time.process_time() - cpu))


def kept_and_shown(judgement: Judgement, record: Records) -> None:
    """A judgement can be recorded, printed and written as JSON, and nothing in it reaches a terminal as it is."""
    attempt = record.keep(judgement, datetime.now(UTC))
    shown = report.run(attempt, Screen())
    assert not _OBEYED.search(shown), shown
    told = json.loads(document.dump(document.run(attempt)))
    assert told["verdict"] == judgement.verdict.value
    shown.encode()


@pytest.mark.parametrize("program", PROGRAMS, ids=str)
def test_in_a_row_in_a_warm_box(program: Program, bench: Bench, tmp_path: Path) -> None:
    ended = bench.ended
    with closing(bench.open()) as box:
        judged = bench.judge(box, program.problem, program.source(bench.filled))
    with closing(bench.open()) as box:
        bench.keeps_its_verdicts(box)
    assert bench.ended == ended, "the box did not survive the program"
    check(program, judged)
    with Records.open(tmp_path) as record:
        kept_and_shown(judged[0], record)


@pytest.mark.parametrize("program", ALONE, ids=str)
def test_alone_in_a_box_of_its_own(program: Program, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUDGE_HOME", str(bench.home / "alone"))
    with closing(bench.open_alone()) as box:
        assert not box.facts.warm
        judged = bench.judge(box, program.problem, program.source(bench.filled))
        bench.keeps_its_verdicts(box)
    check(program, judged)
