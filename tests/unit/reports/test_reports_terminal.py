"""Width, colour and layout."""

import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.reports.terminal import (
    Column,
    Screen,
    fitted,
    flow,
    measured,
    megabytes,
    one_line,
    screen,
    seconds,
    shortened,
    table,
    visible,
    wrapped,
)


class Stream(io.StringIO):
    def __init__(self, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    def isatty(self) -> bool:
        return self._terminal

    @property
    def encoding(self) -> str:
        return self._encoding

    def fileno(self) -> int:
        raise OSError


def expected_color(setting, no_color, force_color, term, terminal):
    """The rules once more, as the table in the documentation has them."""
    if setting != "auto":
        return setting == "always"
    if no_color not in (None, ""):
        return False
    if force_color not in (None, ""):
        return True
    return terminal and term != "dumb"


@pytest.mark.parametrize(
    ("setting", "no_color", "force_color", "term", "terminal"),
    list(
        itertools.product(
            ("auto", "always", "never"),
            (None, "", "1", "0"),
            (None, "", "1", "0"),
            (None, "dumb", "xterm"),
            (True, False),
        )
    ),
)
def test_colour_rules(setting, no_color, force_color, term, terminal):
    environ = {"NO_COLOR": no_color, "FORCE_COLOR": force_color, "TERM": term}
    environ = {name: value for name, value in environ.items() if value is not None}
    found = screen(Stream(terminal), environ, setting).color
    assert found == expected_color(setting, no_color, force_color, term, terminal)


@pytest.mark.parametrize(
    ("environ", "setting", "terminal", "color"),
    [
        ({}, "auto", True, True),
        ({}, "auto", False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", False, True),
        ({"NO_COLOR": ""}, "auto", True, True),
        ({"NO_COLOR": "1"}, "always", False, True),
        ({"FORCE_COLOR": "1"}, "never", True, False),
    ],
)
def test_colour_rules_by_example(environ, setting, terminal, color):
    assert screen(Stream(terminal), environ, setting).color is color


def test_force_color_makes_no_terminal_of_a_pipe():
    assert screen(Stream(False), {"FORCE_COLOR": "1"}).terminal is False


@pytest.mark.parametrize(
    ("columns", "width"), [("40", 40), ("120", 120), ("", 80), ("0", 80), ("-3", 80), ("x", 80), ("5", 20), ("²", 80)]
)
def test_columns_is_honoured_and_eighty_without_a_terminal(columns, width):
    assert screen(Stream(False), {"COLUMNS": columns}).width == width


def test_no_stream_at_all():
    assert screen(None, {}) == Screen(80, False, True, False, False)


def test_ascii_is_asked_for_or_all_there_is():
    assert screen(Stream(True, "ascii"), {}).dots == "..."
    assert screen(Stream(True, "utf-8"), {}).dots == "…"
    assert screen(Stream(True, "utf-8"), {"JUDGE_ASCII": "1"}).dots == "..."


def test_paint():
    assert Screen(color=True).paint("AC", "green") == "\x1b[32mAC\x1b[0m"
    assert Screen(color=False).paint("AC", "green") == "AC"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("\r\b\x00\x07", r"\r\x08\x00\x07"),
        ("\u202eabc", r"\u202eabc"),
        ("\x9b31m", r"\x9b31m"),
        ("\ud800", r"\ud800"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("größe 数", "größe 数"),
    ],
)
def test_control_characters_are_shown_as_escapes(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text):
    assert all(c.isprintable() or c in "\n\t" for c in visible(text))
    assert one_line(text).isprintable()


@given(st.lists(st.text("abc ", min_size=1, max_size=30), max_size=8), st.integers(20, 100))
def test_flow_loses_no_part_and_breaks_none(parts, width):
    lines = flow(parts, width)
    assert "".join("".join(lines).split()) == "".join("".join(parts).split())
    for part in parts:
        assert any(part in line for line in lines)
    for line in lines:
        assert len(line) <= width or any(line.strip() == part.strip() for part in parts)


def test_wrapped_has_a_hanging_indent():
    assert wrapped("one two three four five", 20, "note: ", "      ") == ["note: one two three", "      four five"]
    assert wrapped("", 20, "note: ") == ["note:"]


def test_colour_takes_no_room_and_wide_characters_take_two():
    assert measured("\x1b[32mAC\x1b[0m") == 2
    assert measured("数a") == 3
    assert measured("e\u0301") == 1


def test_a_table_drops_what_matters_least():
    columns = [Column("slug", keep=9), Column("title", keep=1), Column("week", right=True, keep=2)]
    rows = [["two-sum", "Two Sum", "1"], ["3sum", "3Sum", ""]]
    assert table(columns, rows, 80) == ["slug     title    week", "two-sum  Two Sum     1", "3sum     3Sum"]
    assert table(columns, rows, 20) == ["slug     week", "two-sum     1", "3sum"]
    assert fitted(columns, rows, 8) == [0]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0 s"),
        (0.00042, "0.4 ms"),
        (0.0094, "9.4 ms"),
        (0.0096, "0.01 s"),
        (0.0803, "0.08 s"),
        (1.3, "1.30 s"),
        (12.345, "12.3 s"),
    ],
)
def test_seconds(value, shown):
    assert seconds(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "under 0.1 MB"), (104_000, "0.1 MB"), (300_000, "0.3 MB"), (21 << 20, "21 MB"), (256 << 20, "256 MB")],
)
def test_megabytes(value, shown):
    assert megabytes(value) == shown


def test_shortened_keeps_the_beginning():
    assert shortened("longest-substring", 8) == "longest…"
    assert shortened("longest-substring", 8, "...") == "longe..."
    assert shortened("3sum", 8) == "3sum"
