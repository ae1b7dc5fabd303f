"""One contract that both backends pass, warm and cold, as root and as an ordinary user."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from boxes import QUICK, open_submission_box, program, run, solve

from judge.model.limits import MIB
from judge.model.outcome import Kill, Outcome, Phase
from judge.sandbox.box import Box, Call

pytestmark = pytest.mark.box


@pytest.fixture
def box(backend: str) -> Iterator[Box]:
    opened = open_submission_box(backend)
    yield opened
    opened.close()


def value(outcome: Outcome) -> object:
    assert outcome.output is not None, outcome
    return json.loads(outcome.output)


def test_answers_each_call_in_order(box: Box) -> None:
    outcomes = run(box, solve("return x * 2"), range(50))
    assert [value(outcome) for outcome in outcomes] == [2 * x for x in range(50)]
    assert all(outcome.phase is Phase.CALL and outcome.killed is None for outcome in outcomes)


def test_a_case_is_judged_as_if_it_were_alone(box: Box) -> None:
    source = solve("seen.append(x)\nreturn len(seen)", head="seen = []")
    assert [value(outcome) for outcome in run(box, source, [1, 2, 3])] == [1, 1, 1]


def test_without_reload_state_is_kept(box: Box) -> None:
    source = solve("seen.append(x)\nreturn len(seen)", head="seen = []")
    assert [value(outcome) for outcome in run(box, source, [1, 2, 3], reload=False)] == [1, 2, 3]


def test_alone_gives_each_call_a_process_of_its_own(box: Box) -> None:
    source = solve("import sys\nsys.kept = getattr(sys, 'kept', 0) + 1\nreturn sys.kept")
    assert [value(outcome) for outcome in run(box, source, [1, 2], alone=True)] == [1, 1]


def test_endless_loop_is_stopped_at_its_line(box: Box) -> None:
    (outcome,) = run(box, solve("while True:\n    pass"))
    assert outcome.killed is Kill.CPU
    assert QUICK.kill_cpu_s <= outcome.cpu_s < QUICK.kill_cpu_s + 0.5
    assert outcome.stopped_line in (4, 5)


def test_sleep_is_stopped_by_the_wall_guard(box: Box) -> None:
    (outcome,) = run(box, solve("import time\ntime.sleep(1000)"), limits=QUICK._replace(cpu_s=0.05))
    assert outcome.killed is Kill.WALL
    assert outcome.cpu_s < 0.05


def test_endless_loop_at_import(box: Box) -> None:
    (outcome,) = run(box, solve("return 1", head="while True: pass"))
    assert (outcome.phase, outcome.killed) == (Phase.LOAD, Kill.CPU)


@pytest.mark.parametrize(
    "body",
    [
        "return [0] * 10**10",
        "kept = []\nwhile True:\n    kept.append(bytes(10**6))",
        "import numpy\nreturn int(numpy.ones(10**9).sum())",
        "import mmap\nm = mmap.mmap(-1, 10**9)\nm.write(b'x' * 10**9)\nreturn 1",
        "import os\nfd = os.memfd_create('x')\nos.write(fd, b'x' * 10**9)\nreturn 1",
    ],
    ids=["at-once", "slowly", "numpy", "shared-mapping", "memfd"],
)
def test_memory_is_bounded(box: Box, body: str) -> None:
    (outcome,) = run(box, solve(body), limits=QUICK._replace(cpu_s=5.0))
    assert outcome.output is None
    assert outcome.escaped is not None
    assert outcome.escaped.out_of_memory
    assert outcome.peak_bytes < QUICK.memory_bytes + 64 * MIB


def test_a_memory_error_of_the_programs_own_making_is_no_fact(box: Box) -> None:
    (outcome,) = run(box, solve("raise MemoryError"))
    assert outcome.escaped is not None
    assert not outcome.escaped.out_of_memory


def test_printed_bytes_are_counted_kept_and_cut(box: Box) -> None:
    (outcome,) = run(box, solve("print('y' * 100_000)\nreturn 1"))
    assert outcome.printed == b"y" * QUICK.kept_bytes
    assert outcome.printed_bytes == 100_001
    assert value(outcome) == 1


def test_a_flood_of_output_is_stopped(box: Box) -> None:
    (outcome,) = run(box, solve("while True:\n    print('z' * 1000)"))
    assert outcome.killed is Kill.PRINTED
    assert len(outcome.printed) == QUICK.kept_bytes


def test_a_result_too_large_is_stopped(box: Box) -> None:
    (outcome,) = run(box, solve("return 'r' * 3_000_000"), limits=QUICK._replace(result_bytes=1_000_000), returns="str")
    assert outcome.killed is Kill.RESULT


def test_an_exception_is_told_with_its_line(box: Box) -> None:
    (outcome,) = run(box, solve("y = [1]\nreturn y[x]"))
    assert outcome.escaped is not None
    assert (outcome.escaped.type, outcome.escaped.line, outcome.escaped.function) == ("IndexError", 5, "solve")
    assert not outcome.escaped.compile_error


@pytest.mark.parametrize(
    "body", ["import os\nos._exit(0)", "import sys\nsys.exit()", "exit()", "import os\nos.abort()"]
)
def test_ending_before_an_answer_is_no_answer(box: Box, body: str) -> None:
    (outcome,) = run(box, solve(body))
    assert outcome.output is None
    assert outcome.fault is None


def test_after_a_crash_the_next_call_has_a_fresh_process(box: Box) -> None:
    source = solve("import os\nif x == 2:\n    os._exit(3)\nreturn x")
    outcomes = run(box, source, [1, 2, 3])
    assert (value(outcomes[0]), outcomes[1].output, value(outcomes[2])) == (1, None, 3)
    assert outcomes[1].exited == 3


@pytest.mark.parametrize(
    "body",
    [
        "import os\nos.fork()",
        "import subprocess\nsubprocess.run(['/bin/true'])",
        "import socket\nsocket.socket()",
        "import socket\nsocket.socketpair()",
        "open('/written', 'w')",
        "open('/tmp/written', 'w')",
        "open('/dev/shm/written', 'w')",
        "open('/judge/runner.py', 'a')",
        "import os\nos.mkdir('/made')",
        "import os\nos.chmod('/dev/null', 0o600)",
        "import os\nos.utime('/dev/null', (0, 0))",
        "import multiprocessing\nmultiprocessing.Process(target=print).start()",
        "import os\nos.execv('/usr/bin/python3', ['python3'])",
        "import os\nos.setuid(0)\nopen('/judge/io/socket')",
        "import ctypes\nif ctypes.CDLL(None).ptrace(16, 1, 0, 0) < 0: raise OSError",
        "import os\nos.kill(-1, 9)\nos.kill(2, 9)\nraise OSError",
    ],
)
def test_what_is_forbidden_raises(box: Box, body: str) -> None:
    (outcome,) = run(box, solve(body))
    assert outcome.output is None
    assert outcome.fault is None
    assert value(run(box, solve("return 7"))[0]) == 7


def test_threads_work(box: Box) -> None:
    body = (
        "import threading\nfound = []\nt = threading.Thread(target=lambda: found.append(x))\n"
        "t.start()\nt.join()\nreturn found[0]"
    )
    assert value(run(box, solve(body))[0]) == 1


@pytest.mark.parametrize(
    "body",
    [
        "import numpy\nreturn int(numpy.arange(x + 1).sum())",
        "from sortedcontainers import SortedList\nreturn SortedList([x])[0]",
    ],
)
def test_packages_are_there(box: Box, body: str) -> None:
    assert value(run(box, solve(body), limits=QUICK._replace(cpu_s=5.0))[0]) == 1


def test_recursion_of_right_programs(box: Box) -> None:
    plain = "def down(n):\n    return 0 if n == 0 else 1 + down(n - 1)\nreturn down(x)"
    cached = (
        "from functools import cache\n@cache\ndef down(n):\n    return 0 if n == 0 else 1 + down(n - 1)\nreturn down(x)"
    )
    assert value(run(box, solve(plain), [100_000])[0]) == 100_000
    assert value(run(box, solve(cached), [10_000])[0]) == 10_000


def test_endless_recursion_is_an_exception(box: Box) -> None:
    (outcome,) = run(box, solve("def down():\n    return down()\nreturn down()"), limits=QUICK._replace(cpu_s=5.0))
    assert outcome.escaped is not None
    assert outcome.escaped.type == "RecursionError"


def test_nothing_of_the_host_is_seen(box: Box, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("of the host")
    body = (
        f"import os, socket\nplaces = [{str(secret)!r}, {str(Path(__file__))!r}, '/var/run/docker.sock']\n"
        "return [[os.path.exists(place) for place in places], sorted(os.environ), [socket.gethostname()]]"
    )
    seen, names, (host,) = value(run(box, solve(body), returns="list[list[str]]")[0])
    assert seen == [False, False, False]
    assert not [name for name in names if name.startswith(("JUDGE", "SSH", "GIT"))]
    assert host != os.uname().nodename


def test_the_descriptors_are_six_and_closed_to_the_rest(box: Box) -> None:
    body = (
        "import os\nopen_now = []\nfor fd in range(200):\n    try:\n        os.fstat(fd)\n        open_now.append(fd)\n"
        "    except OSError:\n        pass\nreturn open_now"
    )
    assert value(run(box, solve(body), returns="list[int]")[0]) == [0, 1, 2, 3, 4, 5]


def test_no_syntax_no_program(box: Box) -> None:
    (outcome,) = run(box, "class Solution:\n    def solve(self, x)\n        return 1\n")
    assert outcome.escaped is not None
    assert outcome.escaped.compile_error
    assert outcome.escaped.line == 2


def test_a_large_argument_and_a_large_answer(box: Box) -> None:
    source = solve("return x")
    numbers = list(range(300_000))
    calls = [Call(json.dumps([numbers]).encode())]
    (outcome,) = box.run(
        program(source, parameters="x:list[int]", returns="list[int]"), QUICK._replace(cpu_s=10.0), calls
    )
    assert value(outcome) == numbers


def test_many_large_calls_do_not_block(box: Box) -> None:
    calls = [Call(json.dumps([[n] * 20_000]).encode()) for n in range(40)]
    got = box.run(
        program(solve("return x"), parameters="x:list[int]", returns="list[int]"), QUICK._replace(cpu_s=5.0), calls
    )
    assert [value(outcome)[0] for outcome in got] == list(range(40))


def test_thousands_of_small_calls_do_not_block(box: Box) -> None:
    source = solve("print('p' * 3_000)\nreturn x")
    outcomes = run(box, source, range(3_000))
    assert [value(outcome) for outcome in outcomes] == list(range(3_000))


def test_leaving_early_kills_what_runs_and_the_box_serves_on(box: Box) -> None:
    iterator = box.run(
        program(solve("while x: pass\nreturn x")), QUICK._replace(cpu_s=30.0), [Call(b"[0]"), Call(b"[1]")]
    )
    assert value(next(iterator)) == 0
    iterator.close()
    start = time.monotonic()
    assert value(run(box, solve("return 5"))[0]) == 5
    assert time.monotonic() - start < 30  # the loop alone would have had its limit's time


def test_callbacks_are_answered_by_the_host(box: Box) -> None:
    asked = []

    def answer(question: bytes) -> bytes:
        asked.append(json.loads(question))
        return b'{"value":true}'

    source = "class Solution:\n    def solve(self, x):\n        return [isBad(x), isBad(x + 1)]\n"
    (outcome,) = box.run(program(source, returns="list[bool]", callbacks=["isBad"]), QUICK, [Call(b"[4]", answer)])
    assert value(outcome) == [True, True]
    assert asked == [[4], [5]]
    assert outcome.asked == 2


def test_a_spent_budget_stops_the_program(box: Box) -> None:
    source = "class Solution:\n    def solve(self, x):\n        while True:\n            isBad(x)\n"
    (outcome,) = box.run(
        program(source, callbacks=["isBad"]), QUICK, [Call(b"[4]", lambda question: b'{"stop":"budget"}')]
    )
    assert outcome.killed is Kill.BUDGET
    assert outcome.stopped_line == 4


def test_a_frame_of_the_programs_own_is_no_answer_to_the_next_call(box: Box) -> None:
    forged = (
        "import os, struct\nbody = b'12345678' + b'99'\nos.write(4, struct.pack('!IB', len(body), 10) + body)\nreturn x"
    )
    outcomes = run(box, solve(forged), [1, 2])
    assert [outcome.killed for outcome in outcomes] == [Kill.PROTOCOL, Kill.PROTOCOL]


def test_peak_memory_is_the_programs_own(box: Box) -> None:
    (small,) = run(box, solve("return 1"))
    (large,) = run(box, solve("y = bytearray(40_000_000)\nreturn len(y)"))
    assert small.peak_bytes < 15 * MIB
    assert 40_000_000 <= large.peak_bytes < 60 * MIB


def test_cpu_time_is_not_wall_time(box: Box) -> None:
    body = (
        "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass\ntime.sleep(0.3)\nreturn 1"
    )
    (outcome,) = run(box, solve(body), limits=QUICK._replace(cpu_s=2.0))
    assert 0.19 <= outcome.cpu_s < 0.3
    assert outcome.wall_s >= 0.49


def test_a_box_is_used_again_and_says_so(backend: str) -> None:
    first = open_submission_box(backend)
    assert value(run(first, solve("return 1"))[0]) == 1
    first.close()
    second = open_submission_box(backend)
    try:
        assert second.facts.warm
        assert second.facts.backend == backend
        assert value(run(second, solve("return 2"))[0]) == 2
    finally:
        second.close()


def test_two_at_once_get_boxes_of_their_own(box: Box, backend: str) -> None:
    other = open_submission_box(backend)
    try:
        mine, theirs = (
            box.run(program(solve("return x")), QUICK, [Call(b"[1]")]),
            other.run(program(solve("return x")), QUICK, [Call(b"[2]")]),
        )
        assert (value(next(theirs)), value(next(mine))) == (2, 1)
    finally:
        other.close()
