"""A bank of its own for every test of built cases."""

import sys
from pathlib import Path

import pytest

from judge.cases import sources

sys.path.append(str(Path(__file__).resolve().parent))


@pytest.fixture
def bank_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the bank, with the spin's time where margins were proven; caches lie beside it."""
    from judge import places

    folder = tmp_path / "problems"
    folder.mkdir()
    (folder / "calibration.json").write_text('{"spin_s": 0.004}')
    sandbox = tmp_path / "sandbox"
    sandbox.mkdir()
    for name in sources.MAKERS:
        (sandbox / name).write_text(f"# {name}\n")
    monkeypatch.setenv("JUDGE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(places, "bank", lambda: folder)
    monkeypatch.setattr(places, "sandbox_files", lambda: sandbox)
    return folder
