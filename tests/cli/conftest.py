"""The judge as a user types it: a process, an empty home of its own, a repository with solutions."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUBMISSIONS = {
    "two-sum": ROOT / "problems/arrays-and-strings/two-sum/submissions",
    "linked-list-cycle": ROOT / "problems/linked-lists/linked-list-cycle/submissions",
    "first-bad-version": ROOT / "problems/sorting-and-searching/first-bad-version/submissions",
}


class Judge:
    """Calls `python -m judge` in a folder."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.folder = folder
        self.environ = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("JUDGE_", "GITHUB_")) and name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
        }
        self.environ |= {
            "PYTHONPATH": str(ROOT),
            "JUDGE_HOME": str(home),
            "JUDGE_SANDBOX": "bubblewrap",
            "JUDGE_IDLE_MINUTES": "1",
        }
        self.command = [sys.executable, "-m", "judge"]

    def __call__(self, *arguments: str, cwd: Path | None = None, **environ: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*self.command, *arguments],
            cwd=cwd or self.folder,
            env=self.environ | environ,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=120,
            check=False,
        )

    def document(self, *arguments: str, status: int | None = None, **environ: str) -> dict:
        """The one JSON document of a command."""
        done = self(*arguments, "--json", **environ)
        if status is not None:
            assert done.returncode == status, done.stderr
        found = json.loads(done.stdout)
        assert found["schema"] == 1
        return found

    def solution(self, name: str, source: str) -> Path:
        """Write a file below solutions/."""
        file = self.folder / "solutions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
        return file


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """One home for all tests of a session, as building cases takes seconds; its record is emptied before each test."""
    folder = tmp_path_factory.mktemp("home")
    yield folder
    Judge(folder, folder)("sandbox", "stop")


@pytest.fixture
def judge(home, tmp_path) -> Judge:
    for file in home.glob("attempts*"):
        file.unlink()
    for file in home.glob("*.toml"):
        file.unlink()
    folder = tmp_path / "repository"
    (folder / "solutions").mkdir(parents=True)
    return Judge(home, folder)


@pytest.fixture
def submission() -> Callable[[str, str], Path]:
    """A submission of the bank by problem and name, for its text."""

    def path(problem: str, name: str) -> Path:
        (found,) = SUBMISSIONS[problem].glob(f"*/{name}.py")
        return found

    return path


@pytest.fixture
def own(tmp_path) -> Path:
    """A folder with one problem of the user's own, `my-sum`."""
    folder = tmp_path / "own"
    shutil.copytree(SUBMISSIONS["two-sum"].parent, folder / "my-sum")
    yaml = folder / "my-sum" / "problem.yaml"
    kept = [
        line for line in yaml.read_text().splitlines() if not line.startswith(("leetcode:", "plan:", "week:", "day:"))
    ]
    yaml.write_text("\n".join(kept) + "\n")
    return folder
