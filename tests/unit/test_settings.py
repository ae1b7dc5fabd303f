"""The settings file: what counts where, and what is said of mistakes."""

from pathlib import Path

import pytest

from judge.errors import UsageError
from judge.settings import Settings, load


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("JUDGE_HOME", str(folder))
    return folder


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    (folder / "deep" / "er").mkdir(parents=True)
    return folder


def loaded(folder: Path, **environ: str) -> Settings:
    settings, findings = load(folder, environ)
    assert findings == ()
    return settings


def test_without_any_file_the_defaults_hold(home, project):
    assert loaded(project) == Settings(None, "auto", "auto", None, 10.0)


def test_each_source_beats_the_one_before_it(home, project):
    (home / "judge.toml").write_text('sandbox = "docker"\ncolor = "never"\nidle_minutes = 3\n')
    assert loaded(project).sandbox == "docker"
    (project / "judge.toml").write_text('sandbox = "bubblewrap"\n')
    assert loaded(project).sandbox == "bubblewrap"
    found = loaded(project, JUDGE_SANDBOX="auto", JUDGE_IDLE_MINUTES="0.5")
    assert (found.sandbox, found.color, found.idle_minutes) == ("auto", "never", 0.5)


def test_an_empty_variable_does_not_count(home, project):
    (project / "judge.toml").write_text('sandbox = "bubblewrap"\n')
    assert loaded(project, JUDGE_SANDBOX="").sandbox == "bubblewrap"


def test_the_nearest_file_upwards_counts_alone(home, project):
    (project / "judge.toml").write_text('sandbox = "docker"\ncolor = "always"\n')
    (project / "deep" / "judge.toml").write_text('sandbox = "bubblewrap"\n')
    found = loaded(project / "deep" / "er")
    assert (found.sandbox, found.color) == ("bubblewrap", "auto")


def test_judge_toml_beats_pyproject_in_one_folder(home, project):
    (project / "pyproject.toml").write_text('[tool.judge]\nsandbox = "docker"\n')
    assert loaded(project).sandbox == "docker"
    (project / "judge.toml").write_text('sandbox = "bubblewrap"\n')
    assert loaded(project).sandbox == "bubblewrap"


@pytest.mark.parametrize(
    "text", ["", "[project]\nname = 'x'\n", "# judge\n[tool.other]\na = 1\n", "this is = not toml [\n"]
)
def test_a_pyproject_that_says_nothing_of_the_judge_is_passed_over(home, project, text):
    (project / "judge.toml").write_text('sandbox = "docker"\n')
    (project / "deep" / "pyproject.toml").write_text(text)
    assert loaded(project / "deep").sandbox == "docker"


def test_solutions_are_relative_to_the_file_that_names_them(home, project):
    (project / "judge.toml").write_text('solutions = "src/leet"\n')
    assert loaded(project / "deep").solutions == project / "src" / "leet"


def test_a_variable_is_relative_to_the_current_folder(home, project):
    assert loaded(project, JUDGE_SOLUTIONS="mine").solutions == project / "mine"


def test_the_users_own_problems(home, project):
    (home / "judge.toml").write_text('problems = "own"\n')
    assert loaded(project).problems == home / "own"
    assert loaded(project, JUDGE_PROBLEMS=str(project)).problems == project


@pytest.mark.parametrize("value", ["/etc", "..", "../other", "deep/../../x"])
def test_a_project_cannot_reach_out_of_itself(home, project, value):
    (project / "judge.toml").write_text(f'solutions = "{value}"\n')
    with pytest.raises(UsageError, match=r"judge\.toml:1: solutions .* below the project"):
        load(project, {})


def test_a_project_cannot_reach_out_by_a_symbolic_link(home, project, tmp_path):
    (project / "link").symlink_to(tmp_path)
    (project / "judge.toml").write_text('\nsolutions = "link/home"\n')
    with pytest.raises(UsageError, match=r"judge\.toml:2: "):
        load(project, {})


@pytest.mark.parametrize("line", ['problems = "/tmp/x"', "idle_minutes = 60"])
def test_what_is_the_users_alone_does_nothing_in_a_project(home, project, line):
    (project / "judge.toml").write_text(f"{line}\n")
    settings, findings = load(project, {})
    assert settings == Settings()
    assert "only in your own settings" in findings[0].message
    assert (findings[0].file, findings[0].line) == ("judge.toml", 1)


@pytest.mark.parametrize("line", ['image = "evil"', 'network = "host"', "timeout = 3"])
def test_unknown_keys_are_said_and_do_nothing(home, project, line):
    (project / "judge.toml").write_text(f'color = "never"\n{line}\n')
    settings, findings = load(project, {})
    assert settings == Settings(color="never")
    assert [(f.line, f.severity) for f in findings] == [(2, "warning")]


def test_a_key_that_is_nearly_right_gets_a_suggestion(home, project):
    (project / "pyproject.toml").write_text('[project]\nsandbx = 1\n[tool.judge]\nsandbx = "docker"\n')
    _, findings = load(project, {})
    assert str(findings[0]) == "pyproject.toml:4: warning: unknown setting 'sandbx'; did you mean 'sandbox'?"


@pytest.mark.parametrize("value", ['"none"', '"Docker"', "1", "true", "[]", '""'])
@pytest.mark.parametrize("key", ["sandbox", "color"])
def test_a_choice_of_words_takes_no_other(home, project, key, value):
    (project / "judge.toml").write_text(f"\n\n{key} = {value}\n")
    with pytest.raises(UsageError, match=rf"judge\.toml:3: {key} is .*; it can be auto, "):
        load(project, {})


@pytest.mark.parametrize("value", ["0", "-1", "true", '"5"', "1441", "nan", "inf", "[5]"])
def test_idle_minutes_out_of_range_or_of_a_wrong_type(home, project, value):
    (home / "judge.toml").write_text(f"idle_minutes = {value}\n")
    with pytest.raises(UsageError, match=r"judge\.toml:1: idle_minutes is .*minutes"):
        load(project, {})


@pytest.mark.parametrize("key", ["SANDBOX", "COLOR", "IDLE_MINUTES"])
def test_a_wrong_variable_is_named(home, project, key):
    with pytest.raises(UsageError, match=rf"^JUDGE_{key}: it is 'x'; it "):
        load(project, {f"JUDGE_{key}": "x"})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a = 1\nb = [1,\n", r"^judge\.toml:3: no TOML"),
        (b"a = 1\nsandbox = docker\n", r"^judge\.toml:2: no TOML \(invalid value"),
        (b"a = 1\n# \xff\n", r"^judge\.toml:2: not UTF-8 \(byte 0xff\)"),
        (b"a = " + b"[" * 100_000, r"^judge\.toml: no TOML \(nested too deep\)"),
        (b"#" * 1_000_001, r"^judge\.toml: over 1 MB"),
        (b"solutions = 3\n", r"^judge\.toml:1: solutions is 3; it is the path of a folder"),
        (b'solutions = "a\\u0000b"\n', r"^judge\.toml:1: solutions is "),
    ],
)
def test_a_broken_file_is_told_with_its_line(home, project, content, said):
    (project / "judge.toml").write_bytes(content)
    with pytest.raises(UsageError, match=said) as raised:
        load(project, {})
    assert raised.value.exit_status == 2


def test_a_tool_judge_that_is_no_table(home, project):
    (project / "pyproject.toml").write_text("[tool]\njudge = 3\n")
    with pytest.raises(UsageError, match="it is a table"):
        load(project, {})


def test_a_byte_order_mark_and_crlf_are_fine(home, project):
    (project / "judge.toml").write_bytes(b'\xef\xbb\xbfsandbox = "docker"\r\n')
    assert loaded(project).sandbox == "docker"


def test_a_fifo_or_a_folder_by_that_name_is_passed_over(home, project):
    import os

    os.mkfifo(project / "judge.toml")
    (project / "pyproject.toml").mkdir()
    assert loaded(project) == Settings()
