"""Every way for a command to end, mapped to an exit status and to what is said, once."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from judge import __version__, cli
from judge.errors import CannotJudge, UsageError

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("JUDGE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def ending(monkeypatch, raised):
    def run(arguments):
        if isinstance(raised, BaseException):
            raise raised
        return raised

    monkeypatch.setattr(cli, "_run", run)


@pytest.mark.parametrize("status", [0, 1, 2, 3])
def test_a_status_passes_through(monkeypatch, capsys, status):
    ending(monkeypatch, status)
    assert cli.command_line(["run", "x"]) == status
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (UsageError("no problem 'x'"), 2, "judge: no problem 'x'\n"),
        (UsageError("no problem 'x'", "judge list"), 2, "judge: no problem 'x'\n  judge list\n"),
        (CannotJudge("the record is damaged", "restore it"), 3, "judge: the record is damaged\n  restore it\n"),
        (UsageError("two\n  lines \x1b[2J"), 2, "judge: two lines \\x1b[2J\n"),
    ],
)
def test_our_errors_are_one_sentence_and_a_hint(monkeypatch, capsys, raised, status, said):
    ending(monkeypatch, raised)
    assert cli.command_line(["run", "x"]) == status
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (UsageError("a", code="unknown_problem"), "unknown_problem"),
        (CannotJudge("b"), "error"),
        (KeyError("c"), "crash"),
    ],
)
def test_with_json_there_is_one_document_for_every_error(monkeypatch, capsys, raised, code):
    ending(monkeypatch, raised)
    cli.command_line(["run", "x", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert (document["schema"], document["judge"], document["error"]["code"]) == (1, __version__, code)
    assert set(document["error"]) == {"code", "message", "hint"}


def test_json_behind_two_dashes_is_no_option(monkeypatch, capsys):
    ending(monkeypatch, UsageError("a"))
    cli.command_line(["run", "--", "--json"])
    assert capsys.readouterr().out == ""


def test_a_crash_keeps_its_trace(monkeypatch, capsys, home):
    ending(monkeypatch, ZeroDivisionError("division by zero"))
    assert cli.command_line(["run"]) == 3
    said = capsys.readouterr().err
    kept = home / "cache" / "crash.txt"
    assert str(kept) in said
    assert "Traceback" not in said
    text = kept.read_text()
    assert text.startswith(f"judge {__version__}, Python 3.")
    assert "ZeroDivisionError: division by zero" in text


def test_a_crash_with_debug_prints_its_trace(monkeypatch, capsys):
    ending(monkeypatch, ZeroDivisionError("x"))
    assert cli.command_line(["--debug", "run"]) == 3
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_crash_where_nothing_can_be_kept(monkeypatch, capsys, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("JUDGE_HOME", str(tmp_path / "file"))
    ending(monkeypatch, ZeroDivisionError("x"))
    assert cli.command_line(["run"]) == 3
    assert "--debug" in capsys.readouterr().err


def test_ctrl_c_is_silent(monkeypatch, capsys):
    before = signal.getsignal(signal.SIGINT)
    ending(monkeypatch, KeyboardInterrupt())
    try:
        assert cli.command_line(["run", "--json"]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr() == ("", "")


def test_a_broken_pipe_of_a_sandbox_is_a_crash_not_a_closed_reader(monkeypatch, capsys):
    ending(monkeypatch, BrokenPipeError(errno.EPIPE, "Broken pipe"))
    monkeypatch.setattr(cli, "closed_pipe", lambda: False)
    assert cli.command_line(["run"]) == 3
    assert "Broken pipe" in capsys.readouterr().err


def judge(*arguments: str, **options) -> subprocess.CompletedProcess:
    environ = os.environ | {"PYTHONPATH": str(ROOT)} | options.pop("env", {})
    return subprocess.run(
        [sys.executable, "-m", "judge", *arguments], capture_output=True, text=True, env=environ, check=False, **options
    )


def test_version_and_help():
    assert judge("--version").stdout == f"judge {__version__}\n"
    for arguments in (["-h"], ["--help"], ["help"]):
        done = judge(*arguments)
        assert done.returncode == 0
        assert "Commands:" in done.stdout
        assert done.stderr == ""


def test_help_of_a_command_is_the_same_both_ways_and_begins_with_examples():
    both = judge("run", "-h"), judge("help", "run")
    assert both[0].stdout == both[1].stdout
    assert "  judge run two-sum\n" in both[0].stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rnu"], "no command 'rnu'. Did you mean run?"),
        (["zzzz"], "no command 'zzzz'"),
        (["help", "rnu"], "no command 'rnu'. Did you mean run?"),
        (["run", "--jsn", "x"], "no such option '--jsn'"),
        (["--wrong"], "no such option '--wrong'"),
        (["sandbox"], "missing command"),
        (["sandbox", "sto"], "no such command 'sto'"),
        (["import"], "missing argument 'FILE'"),
        (["history", "two-sum", "x"], "invalid value for '[ID]'"),
        (["run", "x", "--sandbox", "none"], "invalid value for '--sandbox'"),
        (["stats", "extra"], "unexpected extra argument"),
    ],
)
def test_wrong_usage_is_two_and_points_to_the_help(arguments, said):
    done = judge(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.splitlines()[1].startswith("  help: judge")
    assert len(done.stderr.splitlines()) == 2


def test_wrong_usage_with_json():
    done = judge("run", "--wrong", "--json")
    assert (done.returncode, json.loads(done.stdout)["error"]["code"]) == (2, "usage")


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["--version"], ["rnu", "--json"]])
def test_a_closed_pipe_is_141_and_silent(arguments):
    read, write = os.pipe()
    os.close(read)
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "judge", *arguments]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=environ, check=False)
    os.close(write)
    assert done.returncode == 141
    assert done.stderr in (b"", b"judge: no command 'rnu'. Did you mean run?\n  help: judge -h\n")


def test_a_full_disk_is_three():
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "judge", "help"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environ, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr == "judge: what there is to say can't be written: No space left on device\n"


def test_closed_streams_are_no_crash():
    command = f"{sys.executable} -m judge help >&- 2>&-"
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    assert subprocess.run(["/bin/sh", "-c", command], env=environ, check=False).returncode == 0


def test_an_encoding_without_dots_gets_ascii():
    done = judge("help", env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_no_command_imports_what_it_does_not_need():
    """`judge --version` and the list of commands cost click and nothing heavier."""
    code = (
        "import sys; from judge.cli import command_line; command_line(['--version']);"
        "print(sorted(set(sys.modules) & {'docker', 'rich', 'tabulate', 'yaml', 'sqlite3', 'platformdirs', 'tomllib'}))"
    )
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environ, check=False)
    assert done.stdout.splitlines()[-1] == "[]"
