"""What a run sends ahead is only compared: whatever the note of the last run says, the file of now is judged."""

import json
import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RIGHT = """class Solution:
    def twoSum(self, nums, target):
        places = {}
        for i, x in enumerate(nums):
            if target - x in places:
                return [places[target - x], i]
            places[x] = i
"""
WRONG = "class Solution:\n    def twoSum(self, nums, target):\n        return [0, 1]\n"

pytestmark = pytest.mark.box


class Desk:
    """A folder with a solution, and a judge with a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.solution = folder, folder / "solutions" / "two-sum.py"
        self.solution.parent.mkdir()
        self.environment = {**os.environ, "JUDGE_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT), "TMPDIR": "/tmp"}

    def run(self, source: str, *more: str) -> str:
        self.solution.write_text(source)
        done = self.judge("run", "two-sum", "--sandbox", "bubblewrap", "--json", *more)
        return str(json.loads(done.stdout)["verdict"])

    def judge(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "judge", *words]
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=120
        )

    def notes(self) -> list[Path]:
        found = subprocess.run(
            [sys.executable, "-c", "from judge import runtime; print(runtime.folder())"],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return sorted(Path(found.stdout.strip()).glob("ahead-*"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = Desk(tmp_path_factory.mktemp("desk"))
    yield made
    assert made.judge("sandbox", "stop").returncode == 0


def test_the_source_of_now_is_judged(desk: Desk) -> None:
    verdicts = [desk.run(source) for source in (RIGHT, RIGHT, WRONG, WRONG, RIGHT, "def", RIGHT)]
    assert verdicts == ["AC", "AC", "WA", "WA", "AC", "CE", "AC"]
    assert len(desk.notes()) == 1


def change(position: int, new: Callable[[object], object]) -> Callable[[bytes], bytes]:
    """A note with one of its parts changed."""

    def changed(raw: bytes) -> bytes:
        parts = list(marshal.loads(raw))
        parts[position] = new(parts[position])
        return marshal.dumps(tuple(parts))

    return changed


CALL = b"\x00\x00\x00\x09\x03[[1,2],3]"


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"\xff" * 100,
        lambda raw: marshal.dumps(7),
        change(0, lambda made: "another format"),
        change(1, lambda file: "/nowhere/two-sum.py"),
        change(1, lambda file: str(ROOT / "solutions" / "first-bad-version.py")),
        change(2, lambda folder: "/nowhere"),
        change(3, lambda greeting: b"\x00\x00\x00\x02\x01{}"),
        change(4, lambda limits: limits.replace(b"kill_cpu_s", b"kill_cpu_x")),
        change(5, lambda description: description.replace(b"twoSum", b"threeSum")),
        change(6, lambda calls: b""),
        change(6, lambda calls: CALL + calls),
        change(6, lambda calls: calls + CALL),
        change(6, lambda calls: calls[:-1]),
        change(6, lambda calls: calls.replace(b"1", b"2")),
    ],
)
def test_whatever_the_note_says_the_verdict_is_right(desk: Desk, damage: Callable[[bytes], bytes]) -> None:
    assert desk.run(RIGHT) == "AC"
    assert desk.run(RIGHT) == "AC"
    (note,) = desk.notes()
    note.write_bytes(damage(note.read_bytes()))
    assert desk.run(WRONG) == "WA"
    note.write_bytes(damage(note.read_bytes())) if note.stat().st_size > 200 else None
    assert desk.run(RIGHT) == "AC"


def test_a_command_that_goes_another_way_gives_the_box_back(desk: Desk) -> None:
    assert desk.run(RIGHT) == "AC"
    (note,) = desk.notes()
    desk.solution.unlink()
    desk.solution.with_name("notes.txt").write_text("no solution any more")
    note.write_bytes(change(1, lambda file: str(desk.solution.with_name("notes.txt")))(note.read_bytes()))
    assert desk.judge("run", "two-sum", "--sandbox", "bubblewrap", "--json").returncode == 2
    assert desk.run(RIGHT) == "AC"
    listed = json.loads(desk.judge("sandbox", "status", "--json").stdout)
    assert [box["state"] for box in listed["sandboxes"] if box["role"] == "submission"] == ["idle"]
