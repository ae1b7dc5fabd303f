"""A YAML text as a tree whose every part knows its line, and everything wrong with the text as findings.

Read from YAML's events, so that depth is bounded and no tag, anchor or alias ever makes an object. Plain scalars are
typed as YAML 1.2's core schema does it (`yes` is text, `010` is no octal), whatever the YAML library believes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from judge.model.finding import Finding, Severity

_LARGEST_BYTES = 1_000_000
_DEEPEST = 30
_DIGITS = 40

_WHOLE = re.compile(r"[-+]?[0-9]+", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}
_WORDS |= {"Null": None, "NULL": None, "True": True, "TRUE": True, "False": False, "FALSE": False}


@dataclass(frozen=True, slots=True)
class Scalar:
    """One word, number or text."""

    text: str
    plain: bool
    """Without quotes and not a block: may be a number, a truth value or null."""
    line: int

    @property
    def value(self) -> object:
        """None, bool, int, float or str. Numbers of more than 40 digits stay text."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if len(self.text) <= _DIGITS and _WHOLE.fullmatch(self.text):
            return int(self.text)
        if len(self.text) <= _DIGITS and _DECIMAL.fullmatch(self.text):
            number = float(self.text)
            return self.text if number in (float("inf"), float("-inf")) else number
        return self.text


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    items: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a table, with its value."""

    key: str
    line: int
    node: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; keys are text and different."""

    entries: tuple[Entry, ...]
    line: int

    def __iter__(self) -> Iterator[Entry]:
        """The entries in order."""
        return iter(self.entries)

    def get(self, key: str) -> "Node | None":
        """The value of a key, None where it isn't there."""
        return next((entry.node for entry in self.entries if entry.key == key), None)

    def line_of(self, key: str) -> int:
        """The line of a key; the table's own where it isn't there."""
        return next((entry.line for entry in self.entries if entry.key == key), self.line)


Node = Scalar | Items | Table


@dataclass(slots=True)
class Sink:
    """Collects what is wrong in one file."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def error(self, line: int | None, message: str) -> None:
        """Keep a mistake that makes the file unusable."""
        self.findings.append(Finding(self.file, line, message))

    def warning(self, line: int | None, message: str) -> None:
        """Keep a mistake that the file can be used with."""
        self.findings.append(Finding(self.file, line, message, Severity.WARNING))

    @property
    def failed(self) -> bool:
        """Whether any mistake makes the file unusable."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def read_text(path: Path, sink: Sink) -> str | None:
    """The text of a UTF-8 file, None with a finding where it can't be read."""
    try:
        if not path.is_file():
            sink.error(None, f"{path.name} is missing" if not path.exists() else f"{path.name} is no ordinary file")
            return None
        with path.open("rb") as stream:
            content = stream.read(_LARGEST_BYTES + 1)
    except OSError as error:
        sink.error(None, f"{path.name} can't be read: {error.strerror}")
        return None
    if len(content) > _LARGEST_BYTES:
        sink.error(None, f"{path.name} has more than {_LARGEST_BYTES:,} bytes")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        sink.error(line, f"{path.name} is not UTF-8 (byte 0x{content[error.start]:02x}); save it as UTF-8")
        return None


def parse(text: str, sink: Sink) -> Node | None:
    """The tree of a YAML text, None with a finding where there is none. Duplicate keys are findings, too."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    before = len(sink.findings)
    try:
        root = _Builder(sink).build(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        sink.error(None if mark is None else mark.line + 1, f"no YAML: {_explained(error.problem or str(error))}")
        return None
    except yaml.YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        sink.error(line, f"no YAML: {getattr(error, 'reason', None) or 'it can not be read'}")
        return None
    if root is None and len(sink.findings) == before:
        sink.error(1, "the file is empty")
    return root


def _explained(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return f"{problem} (text that contains ': ', such as a signature, needs quotes)"
    return problem


class _Builder:
    """Makes a tree of YAML's events, without recursion."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._open: list[tuple[bool, int, list[Node]]] = []
        """Collections not yet closed: whether a table, line, parts so far (keys and values in turn for a table)."""
        self._root: Node | None = None
        self._documents = 0

    def build(self, events: Iterator[Any]) -> Node | None:
        """The tree of the first document."""
        import yaml

        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, yaml.DocumentStartEvent):
                self._documents += 1
                if self._documents == 2:
                    self._sink.error(line, "a second YAML document begins here; there must be one only")
                    break
            if self._refused(event, line):
                break
            if isinstance(event, yaml.ScalarEvent):
                self._add(Scalar(event.value, not event.style, line))
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._open.append((isinstance(event, yaml.MappingStartEvent), line, []))
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close()
        return None if self._open else self._root

    def _refused(self, event: Any, line: int) -> bool:
        """Whether reading must end here; says why."""
        if getattr(event, "anchor", None) is not None:
            self._sink.error(
                line, f"anchors and aliases (&{event.anchor}, *{event.anchor}) are not allowed: write it out"
            )
            return self._end()
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._sink.error(line, f"the tag {tag} is not allowed")
            return self._end()
        if len(self._open) > _DEEPEST:
            self._sink.error(line, f"nested more than {_DEEPEST} deep")
            return self._end()
        return False

    def _end(self) -> bool:
        """Drop what was read."""
        self._open.clear()
        self._root = None
        return True

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1][2].append(node)
        else:
            self._root = node

    def _close(self) -> None:
        table, line, parts = self._open.pop()
        self._add(self._table(parts, line) if table else Items(tuple(parts), line))

    def _table(self, parts: list[Node], line: int) -> Table:
        entries: dict[str, Entry] = {}
        for key, node in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._sink.error(key.line, "a key must be a word")
            elif key.text in entries:
                self._sink.error(key.line, f"{key.text!r} is there twice, first in line {entries[key.text].line}")
            else:
                entries[key.text] = Entry(key.text, key.line, node)
        return Table(tuple(entries.values()), line)


def plain(node: Node) -> object:
    """The tree as JSON values: None, bool, int, float, str, list, dict."""
    match node:
        case Scalar():
            return node.value
        case Items(items):
            return [plain(item) for item in items]
        case Table(entries):
            return {entry.key: plain(entry.node) for entry in entries}


def meant(word: str, known: "tuple[str, ...] | list[str]") -> str:
    """`; did you mean 'x'?` where a known word is near, else the known words."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(known)}"
