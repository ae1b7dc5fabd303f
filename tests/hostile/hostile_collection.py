"""The hostile programs as data: one file each below programs/<kind>/, never imported here, only sent into a box.

Every program begins with a header of comment lines:

    # tries: what it attempts, in one sentence; goes on in lines that begin with `#` and three spaces
    # verdict: RE                   the verdicts that are permitted, by commas; AC only where it answers rightly itself
    # within: 1.0                   seconds, from the program being sent to its last outcome
    # problem: callback             which of the two problems (hostile_problems.py); left out: sums
    # waits: yes                    it waits rather than computes, so the guard on wall time is short; left out: no

A program that got something that it must not have prints a line that begins with `HOLE:`, and so fails the test
whatever its verdict is. Places of the host that it is to look for are written `@NAME@` and filled in when it is sent;
`@REPEAT 1000 text@` stands for a text many times, `@BYTES 00ff@` for bytes that no text file can hold.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from judge.model.verdict import Verdict

FOLDER = Path(__file__).resolve().parent / "programs"
PROBLEMS = ("sums", "callback")
_REQUIRED = frozenset({"tries", "verdict", "within"})
_KNOWN = _REQUIRED | {"problem", "waits"}
_LINE = re.compile(r"# ([a-z]+): (\S.*)")
_MORE = re.compile(r"#   +(\S.*)")
_FILL = re.compile(rb"@([A-Z_]+)@")
_REPEAT = re.compile(rb"@REPEAT (\d+) (.+?)@", re.DOTALL)
_BYTES = re.compile(rb"@BYTES ([0-9a-f]+)@")


class HeaderError(ValueError):
    """A program without a complete header; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Program:
    """One hostile program and what is permitted to it."""

    kind: str
    name: str
    tries: str
    verdicts: frozenset[Verdict]
    within_s: float
    problem: str
    waits: bool
    text: bytes
    """The file as it is, header included."""

    def __str__(self) -> str:
        """Its name in the list of tests."""
        return f"{self.kind}/{self.name}"

    def source(self, filled: Mapping[str, str]) -> bytes:
        """What is sent into the box. Raises KeyError for a place that isn't known."""
        text = _FILL.sub(lambda found: filled[found[1].decode()].encode(), self.text)
        text = _BYTES.sub(lambda found: bytes.fromhex(found[1].decode()), text)
        return _REPEAT.sub(lambda found: int(found[1]) * found[2].replace(rb"\n", b"\n"), text)


def programs(folder: Path = FOLDER) -> list[Program]:
    """All programs by kind and name. Raises HeaderError."""
    return [read(path) for path in sorted(folder.glob("*/*.py"))]


def read(path: Path) -> Program:
    """One program. Raises HeaderError where its header isn't complete."""
    text = path.read_bytes()
    try:
        header = dict(_fields(text))
    except ValueError as error:
        raise HeaderError(f"{path}: {error}") from error
    missing, strange = sorted(_REQUIRED - header.keys()), sorted(header.keys() - _KNOWN)
    if missing or strange:
        raise HeaderError(f"{path}: missing: {missing}, not known: {strange}")
    problem = header.get("problem", PROBLEMS[0])
    if header.get("waits", "no") not in ("yes", "no"):
        raise HeaderError(f"{path}: waits is yes or no")
    if problem not in PROBLEMS:
        raise HeaderError(f"{path}: there is no problem {problem!r}")
    try:
        verdicts = frozenset(Verdict(word.strip()) for word in header["verdict"].split(","))
        within_s = float(header["within"])
    except ValueError as error:
        raise HeaderError(f"{path}: {error}") from error
    if Verdict.IE in verdicts or not 0 < within_s <= 30:
        raise HeaderError(f"{path}: IE is never permitted, and a verdict comes within 30 s")
    waits = header.get("waits") == "yes"
    return Program(path.parent.name, path.stem, header["tries"], verdicts, within_s, problem, waits, text)


def _fields(text: bytes) -> Iterator[tuple[str, str]]:
    """The header's fields: the first comment lines (a line with a coding cookie may stand before them).

    Raises ValueError when a field is there twice.
    """
    name, value, seen = "", "", set()
    for line in text.split(b"\n"):
        comment = line.decode("utf-8", "replace").rstrip()
        if not comment.startswith("#"):
            break
        field, more = _LINE.fullmatch(comment), _MORE.fullmatch(comment)
        if field:
            if name:
                yield name, value
            name, value = field[1], field[2]
            if name in seen:
                raise ValueError(f"{name} is there twice")
            seen.add(name)
        elif more and name:
            value += " " + more[1]
    if name:
        yield name, value


def shape(program: Program) -> str:
    """The program's syntax tree without names, numbers and texts: two of the same shape are one program.

    What Python can't parse is compared by its characters, letters, digits and spaces left out.
    """
    repeated = [re.sub(r"\w", "w", found[1].decode("latin-1")) for found in _REPEAT.findall(program.text)]
    text = _FILL.sub(b"1", _BYTES.sub(b"", _REPEAT.sub(rb"\2", program.text)))
    try:
        return _shape(ast.parse(text)) + "".join(repeated)
    except (SyntaxError, ValueError):
        code = [line for line in text.split(b"\n") if not line.startswith(b"# ")]
        return re.sub(r"[\w\s]+", "", b"\n".join(code).decode("latin-1")) + "".join(repeated)


def _shape(node: object) -> str:
    """A tree's kinds of nodes in order; of constants only that there is one."""
    if isinstance(node, ast.Constant):
        return "Constant"
    if isinstance(node, ast.AST):
        return f"{type(node).__name__}({','.join(_shape(getattr(node, field, None)) for field in node._fields)})"
    if isinstance(node, list):
        return f"[{','.join(_shape(item) for item in node)}]"
    return "" if node is None else "."
