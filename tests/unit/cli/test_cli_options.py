"""What several commands share."""

from pathlib import Path

import pytest

from judge.cli import options
from judge.errors import UsageError
from judge.model.verdict import Verdict


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        ([Verdict.AC], 0),
        ([Verdict.AC, Verdict.AC], 0),
        ([], 0),
        *(([verdict], 1) for verdict in Verdict if verdict not in (Verdict.AC, Verdict.IE)),
        ([Verdict.AC, Verdict.WA], 1),
        ([Verdict.IE], 3),
        ([Verdict.WA, Verdict.IE, Verdict.AC], 3),
    ],
)
def test_status_of(verdicts, status):
    assert options.status_of(verdicts) == status


def test_paths_are_shown_as_the_user_would_name_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert options.shown(tmp_path / "solutions" / "a.py") == "solutions/a.py"
    assert options.shown(Path("a.py")) == "a.py"
    assert options.shown(Path("/elsewhere/a.py")) == "/elsewhere/a.py"
    assert options.shown(Path("../a.py")) == "../a.py"


def test_a_current_folder_that_is_gone(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UsageError, match="no longer exists"):
        options.here()


def test_flags_beat_everything(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JUDGE_SANDBOX", "docker")
    monkeypatch.setenv("JUDGE_PROBLEMS", "/env")
    assert options.settings().sandbox == "docker"
    found = options.settings(sandbox="bubblewrap", problems=Path("own"))
    assert (found.sandbox, found.problems) == ("bubblewrap", tmp_path / "own")


def test_unknown_settings_are_told_with_controls_escaped(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "judge.toml").write_text('"sandb\\u001bx" = 1\n')
    options.settings()
    said = capsys.readouterr().err
    assert said.startswith("judge: judge.toml")
    assert "\x1b" not in said
