"""Progress lines, and streams that can't take what is written."""

import io
import json

import pytest

from judge.cli import output


class Stream(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_quick_work_says_nothing(monkeypatch, clock):
    stream = Stream(True)
    monkeypatch.setattr(output.sys, "stderr", stream)
    with output.Progress("building", clock) as progress:
        clock.now = 0.1
        progress.step("cases", 1, 2)
    assert stream.getvalue() == ""


def test_a_terminal_gets_one_line_that_is_gone_in_the_end(monkeypatch, clock):
    stream = Stream(True)
    monkeypatch.setattr(output.sys, "stderr", stream)
    with output.Progress("building", clock) as progress:
        for done in range(5):
            clock.now += 1
            progress.step("cases", done, 4)
    lines = stream.getvalue().split("\r\x1b[K")
    assert lines[1] == "building  cases  ..........  0/4  1 s"
    assert lines[3] == "building  cases  #####.....  2/4  3 s"
    assert lines[-1] == ""
    assert "\n" not in stream.getvalue()


def test_a_terminal_is_not_redrawn_too_often(monkeypatch, clock):
    stream = Stream(True)
    monkeypatch.setattr(output.sys, "stderr", stream)
    with output.Progress("building", clock) as progress:
        for done in range(1000):
            clock.now += 0.001
            progress.step("cases", done, 1000)
    assert stream.getvalue().count("building") == 8


def test_without_a_terminal_begin_and_end_are_told(monkeypatch, clock):
    stream = Stream(False)
    monkeypatch.setattr(output.sys, "stderr", stream)
    with output.Progress("building", clock) as progress:
        for done in range(5):
            clock.now += 1
            progress.step("cases", done, 4)
    assert stream.getvalue() == "building\nbuilding: done, 5 s\n"


def test_a_failure_is_not_told_as_done(monkeypatch, clock):
    stream = Stream(False)
    monkeypatch.setattr(output.sys, "stderr", stream)

    def fail() -> None:
        with output.Progress("building", clock) as progress:
            clock.now = 1
            progress.step("cases", 0, 4)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert stream.getvalue() == "building\n"


def test_a_line_is_never_longer_than_the_terminal(monkeypatch, clock):
    stream = Stream(True)
    monkeypatch.setattr(output.sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", "30")
    with output.Progress("x" * 50, clock) as progress:
        clock.now = 1
        progress.step("cases", 0, 4)
    assert stream.getvalue().split("\r\x1b[K")[1] == "x" * 29


def test_letters_that_the_encoding_lacks(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(output.sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    output.out("größe …")
    assert raw.getvalue() == b"gr\\xf6\\xdfe ...\n"


def test_without_streams_nothing_happens(monkeypatch):
    monkeypatch.setattr(output.sys, "stdout", None)
    monkeypatch.setattr(output.sys, "stderr", None)
    output.out("x")
    output.err("x")
    output.flush()
    output.give_up_output()
    assert output.closed_pipe() is False
    with output.Progress("x") as progress:
        progress.step("y", 1, 1)


def test_bytes_go_out_as_they_are_unless_somebody_looks(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(output.sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8"))
    output.out_bytes(b"\xff\x00\r\n", str.upper)
    assert raw.getvalue() == b"\xff\x00\r\n"
    terminal = Stream(True)
    monkeypatch.setattr(output.sys, "stdout", terminal)
    output.out_bytes(b"abc\n", str.upper)
    assert terminal.getvalue() == "ABC\n"


def test_a_ci_log_obeys_nothing_that_a_solution_printed(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(output.sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    output.out('  ::add-mask::x\n{"stdout": "a ##[error]b ::c"}\nfine: a::b')
    lines = raw.getvalue().decode().splitlines()
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)
    assert json.loads(lines[1]) == {"stdout": "a ##[error]b ::c"}
    assert lines[2] == "fine: a::b"
