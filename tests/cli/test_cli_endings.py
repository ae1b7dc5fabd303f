"""How a running judge ends when somebody stops it or stops reading."""

import os
import signal
import subprocess
import time

import pytest

pytestmark = pytest.mark.box

RIGHT = """
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
ENDLESS = "class Solution:\n    def twoSum(self, nums, target):\n        while True: pass\n"


def started(judge, *arguments: str, **streams) -> subprocess.Popen:
    return subprocess.Popen(
        [*judge.command, *arguments],
        cwd=judge.folder,
        env=judge.environ,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        **streams,
    )


@pytest.mark.parametrize("after_s", [0.05, 0.15, 0.3, 0.5, 0.8])
@pytest.mark.parametrize("command", ["run", "check"])
def test_ctrl_c_is_130_silent_and_soon(judge, command, after_s):
    judge.solution("two-sum.py", RIGHT)
    assert judge("run", "two-sum", "--no-record").returncode == 0
    judge.solution("two-sum.py", ENDLESS)
    arguments = ["run", "two-sum", "--all"] if command == "run" else ["check"]
    process = started(judge, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(after_s)
    began = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    took_s = time.monotonic() - began
    if process.returncode == -signal.SIGINT or b"KeyboardInterrupt" in err:
        # Python itself was still starting: not a line of ours had run.
        assert b"/judge/cli" not in err
        return
    assert process.returncode == 130
    assert (out, err) == (b"", b"")
    assert took_s < 5
    assert judge.document("history")["attempts"] == []
    judge.solution("two-sum.py", RIGHT)
    assert judge("run", "two-sum").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "two-sum"],
        ["stats"],
        ["history"],
        ["list", "--json"],
        ["run", "two-sum"],
        ["export"],
        ["check"],
    ],
)
def test_a_reader_that_goes_away_is_141_silent(judge, arguments):
    judge.solution("two-sum.py", RIGHT)
    judge("run", "two-sum", "--no-record")
    read, write = os.pipe()
    os.close(read)
    process = started(judge, *arguments, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 141, err
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err
    assert b"BrokenPipe" not in err


def test_head_gets_its_line(judge):
    line = subprocess.run(
        ["/bin/sh", "-c", f"{' '.join(judge.command)} list | head -1"],
        cwd=judge.folder,
        env=judge.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert line.stdout.startswith("status")
    assert line.stderr == ""


def test_what_could_not_be_shown_is_recorded_all_the_same(judge):
    judge.solution("two-sum.py", RIGHT)
    read, write = os.pipe()
    os.close(read)
    process = started(judge, "run", "two-sum", stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    process.communicate(timeout=60)
    assert [each["verdict"] for each in judge.document("history")["attempts"]] == ["AC"]


def test_a_full_disk_is_three_and_the_attempt_is_kept(judge):
    judge.solution("two-sum.py", RIGHT)
    with open("/dev/full", "w") as full:
        process = started(judge, "run", "two-sum", stdout=full, stderr=subprocess.PIPE)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert b"No space left on device" in err
    assert len(judge.document("history")["attempts"]) == 1


def test_a_crash_leaves_a_trace_and_three(judge, home):
    code = (
        "import sys, judge.cli.browse as b\n"
        "def broken(*_): raise RuntimeError('this is a test')\n"
        "b.options.catalog = broken\n"
        "from judge.cli import command_line\n"
        "sys.exit(command_line(['list']))\n"
    )
    done = subprocess.run(
        [judge.command[0], "-c", code], cwd=judge.folder, env=judge.environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "RuntimeError: this is a test" in (home / "cache" / "crash.txt").read_text()
