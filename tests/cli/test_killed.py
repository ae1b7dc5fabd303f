"""The judge is killed at 200 random moments: what was printed is in the record, and the record is never damaged."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOLUTION = """class Solution:
    def twoSum(self, nums, target):  # run {number}
        seen = {{}}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
KILLS, MOST_KILLS = 200, 600
LEAST = 50
"""So many at least after the first printed byte, and so many between commit and print."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A record of its own, cases built and a box warm."""
    (tmp_path / "solutions").mkdir()
    done = start(tmp_path, 0)
    printed, _ = done.communicate(timeout=120)
    assert done.returncode == 0, printed
    yield tmp_path
    subprocess.run(
        [sys.executable, "-m", "judge", "sandbox", "stop"], env=environment(tmp_path), check=True, capture_output=True
    )


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "JUDGE_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


def start(folder: Path, number: int) -> subprocess.Popen[bytes]:
    """`judge run two-sum` on a source that no run before had."""
    file = folder / "solutions" / "two-sum.py"
    file.write_text(SOLUTION.format(number=number))
    command = [sys.executable, "-m", "judge", "run", "two-sum", "--sandbox", "bubblewrap", "--json"]
    return subprocess.Popen(
        command, cwd=folder, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def rows(folder: Path) -> int:
    connection = sqlite3.connect(f"file:{folder}/home/attempts.db?mode=ro", uri=True, timeout=10)
    try:
        return int(connection.execute("select count(*) from attempts").fetchone()[0])
    finally:
        connection.close()


def wait_for_commit(record: sqlite3.Connection, version: int, process: subprocess.Popen[bytes]) -> None:
    while data_version(record) == version and process.poll() is None:
        pass


def data_version(record: sqlite3.Connection) -> int:
    """Changes when another connection commits."""
    return int(record.execute("pragma data_version").fetchone()[0])


def wait_for_first_byte(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    return process.stdout.read(1)


@pytest.mark.box
@pytest.mark.slow
def test_two_hundred_kills(home: Path) -> None:
    moments = random.Random(20261124)
    usual = time.monotonic()
    assert start(home, 1).wait(60) == 0
    usual = time.monotonic() - usual
    kept_unprinted = printed_then_killed = number = 0
    record = sqlite3.connect(f"{home}/home/attempts.db", isolation_level=None, timeout=10)
    while number < KILLS or (min(kept_unprinted, printed_then_killed) < LEAST and number < MOST_KILLS):
        number += 1
        moment = (
            ("any", "commit", "byte", "commit")[number % 4]
            if printed_then_killed < LEAST
            else ("any", "commit")[number % 2]
        )
        before, version = rows(home), data_version(record)
        process = start(home, number + 1)
        first = b""
        if moment == "commit":
            wait_for_commit(record, version, process)
        elif moment == "byte":
            first = wait_for_first_byte(process)
        else:
            time.sleep(moments.uniform(0, 1.1 * usual))
        process.send_signal(signal.SIGKILL)
        printed = first + process.communicate()[0]
        after = rows(home)
        assert after - before in (0, 1)
        if printed:
            assert after == before + 1, f"run {number}: {printed!r} was printed, but is not in the record"
            printed_then_killed += 1
        elif after == before + 1:
            kept_unprinted += 1
        if printed.endswith(b"\n"):
            assert json.loads(printed)["verdict"] == "AC"
    record.close()
    connection = sqlite3.connect(f"{home}/home/attempts.db")
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()
    assert number >= KILLS
    assert printed_then_killed >= LEAST
    assert kept_unprinted >= LEAST
