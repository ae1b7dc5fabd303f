"""The wheel carries problems and sandbox files: installed anywhere, in an empty folder, a file is judged."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOLUTION = """class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        places = {}
        for i, x in enumerate(nums):
            if target - x in places:
                return [places[target - x], i]
            places[x] = i
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's content, as an installer would lay it out."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--quiet",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = folder.glob("mle_judge-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_what_a_run_needs_and_nothing_of_the_repository_else(installed: Path) -> None:
    top = {path.name for path in installed.iterdir()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"judge"}
    data = installed / "judge" / "_data"
    assert (data / "problems" / "cases.lock").read_bytes() == (ROOT / "problems" / "cases.lock").read_bytes()
    assert files(data, "problems", "sandbox") == files(ROOT, "problems", "sandbox")


def files(root: Path, *names: str) -> set[str]:
    """The files below some folders, without what tools leave there."""
    found = {path.relative_to(root) for name in names for path in (root / name).rglob("*") if path.is_file()}
    return {str(path) for path in found if not any(part.startswith((".", "__pycache__")) for part in path.parts)}


@pytest.mark.box
def test_a_file_in_an_empty_folder_is_judged(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "mine.py").write_text(SOLUTION)
    environment = {**os.environ, "PYTHONPATH": str(installed), "JUDGE_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-P", "-m", "judge"]
    done = subprocess.run(
        [*command, "run", "two-sum", "mine.py", "--sandbox", "bubblewrap"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    subprocess.run([*command, "sandbox", "stop"], cwd=folder, env=environment, check=True, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("two-sum  AC  ")
