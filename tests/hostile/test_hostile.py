"""Nothing gets out, and nothing gets an AC that it hasn't earned: programs that attack, on both backends.

Each program is judged as `judge run` judges, by the heart itself, in a row in one warm box and, a smaller set, each
in a box of its own. After each one a right and a wrong program are judged in the same box and must keep their
verdicts. What a program says is kept in a record and shown, as a hostile text is also one that reaches a database and
a terminal.
"""

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hostile_collection import Program, programs
from hostile_host import ABSTRACT, Ears, below, remains
from hostile_problems import IMPATIENT, LIMITS, RIGHT, WRONG, built, problem

from judge import places, running
from judge.cases.built import BuiltCases
from judge.judging.conclude import conclude
from judge.judging.judge import checker, judge
from judge.model.judgement import CaseResult, Judgement, Submission
from judge.model.limits import MIB, Limits
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.records.attempts import Records
from judge.reports import attempts as report
from judge.reports import json as document
from judge.reports.terminal import Screen
from judge.sandbox import docker, warm
from judge.sandbox.box import Box, Role
from judge.sandbox.choose import open_box

pytestmark = pytest.mark.box

PROGRAMS = programs()
ALONE = [program for program in PROGRAMS if not program.waits][::6]
"""Those that are also judged in a box of their own."""
IDLE_S = 120.0
DEVICES = [Path("/dev", name) for name in ("null", "zero", "full", "random", "urandom")]
NEEDS_THREADS = b"""
import os, threading
class Solution:
    def solve(self, nums, key):
        threading.stack_size(65536)
        ready = threading.Barrier(41)
        for _ in range(40):
            threading.Thread(target=ready.wait).start()
        ready.wait()
        pipes = [os.pipe() for _ in range(10)]
        total, answer = 0, []
        for number in nums:
            total += number
            answer.append(total ^ key)
        for pipe in pipes:
            os.close(pipe[0])
            os.close(pipe[1])
        return answer
"""
"""An innocent program that uses threads and pipes."""
PICTURE = b"""
import os, resource, signal, threading
class Solution:
    def solve(self, nums, key):
        def names(folder):
            try:
                return sorted(os.listdir(folder))
            except OSError as error:
                return [type(error).__name__]
        def text(path):
            try:
                return open(path).read()
            except OSError as error:
                return type(error).__name__
        folders = ["/", "/dev", "/dev/pts", "/dev/shm", "/tmp", "/var/tmp", "/run", "/judge", "/packages"]
        mask = os.umask(0)
        return [
            [names(folder) for folder in folders],
            len([name for name in names("/proc") if name.isdecimal()]),
            [text("/proc/sysvipc/" + kind) for kind in ("shm", "msg", "sem")],
            [resource.getrlimit(number) for number in range(1, 16) if number != resource.RLIMIT_AS],
            sorted(map(str, signal.pthread_sigmask(signal.SIG_BLOCK, []))),
            sorted(os.environ.items()), os.getcwd(), mask, threading.active_count(), len(os.sched_getaffinity(0)),
        ]
"""
"""A program that tells what it sees around it."""
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
            self.restart()
        before = self.served
        box = open_box(Role.SUBMISSION, self.backend, lambda line: None, IDLE_S)
        if not box.facts.warm:
            self.ended += before > 0
            self.served -= before
        return box

    def restart(self) -> None:
        """End all boxes, so that the next one is new."""
        warm.stop()
        for bench in _benches.values():
            bench.served = 0

    def lies_in(self) -> Path:
        """The folder of the row's box."""
        (folder,) = places.runtime_home().glob(f"{self.backend}-{Role.SUBMISSION}-*")
        return folder

    def processes(self) -> int:
        """How many processes the box consists of, seen from the host; a container must not have changed a file."""
        started = (self.lies_in() / "started").read_text()
        if self.backend == "bubblewrap":
            return settled(lambda: len(below(int(started.split()[0]))))
        with closing(docker.connect()) as client:
            container = client.containers.get(started)
            assert container.diff() is None
            return settled(lambda: len(container.top()["Processes"]))

    def inside(self, box: Box) -> object:
        """What a program sees around it."""
        asked, cases = self.problems["sums"]
        (outcome,) = running.outcomes(box, asked, PICTURE, LIMITS, [cases.cases[0].arguments])
        assert outcome.output is not None, outcome
        return json.loads(outcome.output)

    def run(self, box: Box, program: Program) -> tuple[Judgement, list[CaseResult], float]:
        """A hostile program judged."""
        limits = IMPATIENT if program.waits else LIMITS
        return self.judge(box, program.problem, program.source(self.filled), limits)

    def judge(
        self, box: Box, name: str, source: bytes, limits: Limits = LIMITS
    ) -> tuple[Judgement, list[CaseResult], float]:
        """A judgement over the cases, going on after a first failure as `--all` does, but not after a time-out."""
        asked, cases = self.problems[name]
        submission = Submission(asked.slug, f"{name}.py", source)
        start, results = time.monotonic(), []
        for result in judge(box, asked, submission, cases.cases, limits, checker(asked)):
            results.append(result)
            failures = sum(one.verdict is not Verdict.AC for one in results)
            if failures == 2 or result.verdict in (Verdict.TLE, Verdict.MLE, Verdict.OLE):
                break
        seconds = time.monotonic() - start
        return conclude(asked, submission, results, len(cases.cases), cases, box.facts), results, seconds

    def keeps_its_verdicts(self, box: Box, name: str) -> None:
        """A right program is accepted and a wrong one is not, whatever ran before them."""
        right, _, _ = self.judge(box, name, RIGHT[name])
        wrong, _, _ = self.judge(box, name, WRONG[name])
        assert (right.verdict, wrong.verdict) == (Verdict.AC, Verdict.WA), (right.failure, wrong.failure)


def settled(count: Callable[[], int]) -> int:
    """A number of processes once it doesn't change any more."""
    last, now = -1, count()
    while now != last:
        time.sleep(0.1)
        last, now = now, count()
    return now


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
    """How many times longer than alone a busy machine lets us take: by its load, and by a spin of 0.1 s."""
    wall, cpu = time.monotonic(), time.process_time()
    while time.process_time() - cpu < 0.1:
        pass
    spun = (time.monotonic() - wall) / (time.process_time() - cpu)
    return 1.5 * max(1.0, spun, os.getloadavg()[0] / (os.cpu_count() or 1))


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
        judged = bench.run(box, program)
    with closing(bench.open()) as box:
        bench.keeps_its_verdicts(box, program.problem)
    assert bench.ended == ended, "the box did not survive the program"
    check(program, judged)
    with Records.open(tmp_path) as record:
        kept_and_shown(judged[0], record)


@pytest.mark.parametrize("program", ALONE, ids=str)
def test_alone_in_a_box_of_its_own(program: Program, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUDGE_HOME", str(bench.home / "alone"))
    with closing(open_box(Role.SUBMISSION, bench.backend, lambda line: None, IDLE_S)) as box:
        assert not box.facts.warm
        judged = bench.run(box, program)
        bench.keeps_its_verdicts(box, program.problem)
    assert warm.stop() == 1, "the box ended before its time"
    check(program, judged)


def test_a_greedy_program_takes_nothing_from_the_box_beside_it(bench: Bench) -> None:
    """Both boxes are new, so that whatever they count, users above all, they begin to count at the same place."""
    bench.restart()
    greedy = next(program for program in PROGRAMS if str(program) == "threads/all_that_it_may")
    with closing(bench.open()) as first, closing(bench.open()) as second, ThreadPoolExecutor(1) as pool:
        begun = pool.submit(bench.run, first, greedy)
        time.sleep(0.4)
        judgement, results, _ = bench.judge(second, "sums", NEEDS_THREADS)
        in_time = not begun.done()
        verdict = begun.result()[0].verdict
    bench.restart()
    assert in_time, "it ended before the box beside it was tried"
    assert (verdict, judgement.verdict) == (Verdict.TLE, Verdict.AC), results[-1].reason


def test_nothing_is_left(bench: Bench, ears: Ears, secret: Path) -> None:
    """After the whole row: the box as a new one is, seen from inside and from the host, and nothing with our name."""
    with closing(bench.open()) as box:
        seen = bench.inside(box)
    folder, processes = bench.lies_in(), bench.processes()
    bench.restart()
    with closing(bench.open()) as box:
        assert seen == bench.inside(box)
    assert processes == bench.processes()
    assert {path.name for path in folder.iterdir()} <= {"lock", "socket", "started", "log"}
    for log in folder.glob("log"):
        assert log.read_bytes() == b""
    assert ears.heard() == []
    assert remains(places.runtime_home(), folder, bench.home, secret.parent) == []
    assert secret.read_text() == "a secret of the host"
    assert [oct(path.stat().st_mode & 0o7777) for path in DEVICES] == ["0o666"] * len(DEVICES)
