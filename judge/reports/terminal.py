"""The terminal: its width, whether it takes colour, and how text is laid out on it.

Colour rules (after no-color.org and force-color.org, empty values don't count): the setting `color` always or never >
NO_COLOR > FORCE_COLOR > TERM=dumb > whether stdout is a terminal. Only the base colours, which every theme can read.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TextIO

COLORS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
WIDTH_WITHOUT_TERMINAL = 80
NARROWEST = 20
NARROW = 50
"""Below this width there are no tables, one record a line."""


class Screen(NamedTuple):
    """What there is to print on."""

    width: int = WIDTH_WITHOUT_TERMINAL
    color: bool = False
    plain: bool = False
    """Only ASCII: the encoding can't take more, or JUDGE_ASCII asks for it."""
    terminal: bool = False
    """Whether somebody looks at it: a terminal, not a pipe or file."""
    full: bool = False
    """Whether long values and long printed text are to be shown whole."""

    def paint(self, text: str, color: str) -> str:
        """The text in one of the base colours, or as it is where there is no colour."""
        return f"\x1b[{COLORS[color]}m{text}\x1b[0m" if self.color else text

    @property
    def narrow(self) -> bool:
        """Whether there is no room for tables."""
        return self.width < NARROW

    @property
    def dots(self) -> str:
        """What stands for something left out."""
        return "..." if self.plain else "…"


def screen(stream: TextIO | None, environ: Mapping[str, str], setting: str = "auto", *, full: bool = False) -> Screen:
    """What a stream can show; `setting` is always, never or auto."""
    terminal = stream is not None and stream.isatty()
    return Screen(
        width=_width(environ, stream if terminal else None),
        color=_wants_color(setting, environ, terminal=terminal),
        plain=_only_ascii(stream, environ),
        terminal=terminal,
        full=full,
    )


def _width(environ: Mapping[str, str], stream: TextIO | None) -> int:
    """COLUMNS, else the terminal's, else 80 characters."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(int(columns), NARROWEST)
    if stream is None:
        return WIDTH_WITHOUT_TERMINAL
    try:
        found = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        found = 0
    return max(found or WIDTH_WITHOUT_TERMINAL, NARROWEST)


def _wants_color(setting: str, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """The colour rules, first match wins."""
    if setting in ("always", "never"):
        return setting == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return terminal and environ.get("TERM") != "dumb"


def _only_ascii(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Whether anything but ASCII is asked or bound to go wrong."""
    if environ.get("JUDGE_ASCII"):
        return True
    try:
        "…".encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def visible(text: str) -> str:
    r"""Text of the user with everything that a terminal would obey, or can't show, escaped: `\x1b`, `\r`, `\u202e`.

    Line ends and tabs stay. Bidirectional overrides and lone surrogates count as unprintable in Python, so they go too.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\n\t" else _escaped(c) for c in text)


def one_line(text: str) -> str:
    r"""Text of the user for one line: `visible`, and line ends and tabs escaped as well."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    """The Python escape of one character."""
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def flow(parts: Iterable[str], width: int, indent: int = 2) -> list[str]:
    """Parts joined by two spaces, a new line (indented) where the next part doesn't fit. A part is never broken.

    Widths are counted without colour, so paint afterwards, or pass parts whose painted form is looked up later.
    """
    lines: list[str] = []
    for part in parts:
        if not part:
            continue
        if lines and measured(lines[-1]) + 2 + measured(part) <= width:
            lines[-1] += "  " + part
        else:
            lines.append(part if not lines else " " * indent + part)
    return lines


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Prose broken at spaces into lines of the width, the first one after `first`, the others after `rest`."""
    from textwrap import wrap

    return wrap(
        text,
        max(width, NARROWEST),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]


def measured(text: str) -> int:
    """Columns that a text takes, colour left out; wide characters (CJK, emoji) take two, combining ones none."""
    if "\x1b" in text:
        from re import sub

        text = sub(r"\x1b\[\d+m", "", text)
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text with spaces up to the width, at its right, or at its left to align it right."""
    gap = " " * (width - measured(text))
    return gap + text if right else text + gap


class Column(NamedTuple):
    """One column of a table."""

    title: str
    right: bool = False
    keep: int = 0
    """Columns with the smallest `keep` are dropped first where the table is too wide; see `fitted`."""


def fitted(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Indexes of the columns that fit; those that matter least are left out first, the first column never."""
    widths = [max([measured(c.title), *(measured(row[i]) for row in rows)]) for i, c in enumerate(columns)]
    kept = list(range(len(columns)))
    while len(kept) > 1 and sum(widths[i] for i in kept) + 2 * (len(kept) - 1) > width:
        kept.remove(min(kept[1:], key=lambda i: (columns[i].keep, -i)))
    return kept


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Aligned lines, a head first, of the columns that fit. Cells are never wrapped nor cut."""
    kept = fitted(columns, rows, width)
    lines = [[columns[i].title for i in kept], *([row[i] for i in kept] for row in rows)]
    widths = [max(measured(line[n]) for line in lines) for n in range(len(kept))]
    rights = [columns[i].right for i in kept]
    return [
        "  ".join(padded(cell, w, right=r) for cell, w, r in zip(line, widths, rights, strict=True)).rstrip()
        for line in lines
    ]


def shortened(text: str, width: int, dots: str = "…") -> str:
    """A name cut at its end, so that its beginning (which is enough to name a problem) stays."""
    return text if measured(text) <= width else text[: max(width - len(dots), 1)] + dots


def seconds(value: float) -> str:
    """A time as it is shown: `0.08 s`, `12.3 s`, never `0.00 s` for something."""
    if value < 0.0095:
        return f"{value * 1000:.1f} ms" if value > 0 else "0 s"
    return f"{value:.2f} s" if value < 9.995 else f"{value:.1f} s"


def megabytes(value: int) -> str:
    """Bytes as they are shown: `21 MB` (of 2^20 bytes, as limits are), `0.3 MB`, `under 0.1 MB`."""
    size = value / (1024 * 1024)
    if size < 0.095:
        return "under 0.1 MB"
    return f"{size:.0f} MB" if size >= 9.95 else f"{size:.1f} MB"


def grouped(number: int) -> str:
    """A whole number with commas: `10,000`."""
    return f"{number:,}"
