"""Settings of the user and of a project, read once and frozen.

Order: flag > `JUDGE_*` > project > user > default. The project's are in `judge.toml`, or `[tool.judge]` of
pyproject.toml, nearest upwards; the user's own in `judge.places.user_settings()`. A project comes from strangers, too
(CI runs a fork's): it can only choose among sandboxes, name a folder below its own, and say whether to colour. It never
names an image, problems, or a folder outside.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from judge.errors import UsageError
from judge.model.finding import Finding, Severity
from judge.places import user_settings

SANDBOXES = ("auto", "docker", "bubblewrap")
COLORS = ("auto", "always", "never")
PROJECT_KEYS = ("solutions", "sandbox", "color")
USER_KEYS = (*PROJECT_KEYS, "problems", "idle_minutes")

_LONGEST_IDLE_MINUTES = 24 * 60
_LARGEST_FILE_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for this command, flags aside."""

    solutions: Path | None = None
    """Absolute path of the folder of solutions; None: the nearest `solutions/` upwards."""
    sandbox: str = "auto"
    """auto, docker or bubblewrap."""
    color: str = "auto"
    """auto, always or never."""
    problems: Path | None = None
    """Absolute path of the folder of the user's own problems, None where there is none."""
    idle_minutes: float = 10.0
    """Minutes after which a warm box that nobody uses ends."""


class _Source(NamedTuple):
    """One place that settings come from, with what an error needs to name it."""

    values: Mapping[str, object]
    shown: str
    """The file or variable as the user knows it."""
    folder: Path
    """What relative paths are relative to."""
    text: str = ""
    """The file's text, to find lines in; empty for variables."""
    project: bool = False

    def line(self, key: str) -> int | None:
        """The first line that gives the key a value, None where that can't be told."""
        for number, line in enumerate(self.text.splitlines(), 1):
            if re.match(rf"""\s*(tool\.judge\.)?["']?{re.escape(key)}["']?\s*=""", line):
                return number
        return None

    def wrong(self, key: str, what: str) -> UsageError:
        """The error for a value that can't be taken."""
        number = self.line(key) if self.text else None
        place = self.shown if number is None else f"{self.shown}:{number}"
        return UsageError(f"{place}: {what}", code="settings")


def load(folder: Path, environ: Mapping[str, str]) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings that hold in a folder, and warnings about keys that nobody knows.

    Raises UsageError, naming file and line, for a file that is no TOML or not UTF-8, and a value that
    can't be taken.
    """
    user_file = user_settings()
    sources: list[_Source] = []
    user = _read(user_file, folder, project=False)
    if user is not None:
        sources.append(user)
    project = _project(folder, user_file)
    if project is not None:
        sources.append(project)
    findings = tuple(finding for source in sources for finding in _unknown(source))
    sources += _variables(folder, environ)
    return _merged(sources), findings


def _merged(sources: list[_Source]) -> Settings:
    """The later source wins, key by key."""
    solutions: Path | None = None
    sandbox, color = "auto", "auto"
    problems: Path | None = None
    idle_minutes = 10.0
    for source in sources:
        values = source.values
        if "solutions" in values:
            solutions = _folder(source, "solutions")
        if "sandbox" in values:
            sandbox = _one_of(source, "sandbox", SANDBOXES)
        if "color" in values:
            color = _one_of(source, "color", COLORS)
        if "problems" in values and not source.project:
            problems = _folder(source, "problems")
        if "idle_minutes" in values and not source.project:
            idle_minutes = _minutes(source, "idle_minutes")
    return Settings(solutions, sandbox, color, problems, idle_minutes)


def _one_of(source: _Source, key: str, allowed: tuple[str, ...]) -> str:
    """The value of a key that knows few."""
    value = source.values[key]
    if isinstance(value, str) and value in allowed:
        return value
    raise source.wrong(key, f"{_name(source, key)} is {value!r}; it can be {', '.join(allowed[:-1])} or {allowed[-1]}")


def _minutes(source: _Source, key: str) -> float:
    """The value of a key in minutes: above 0, a day at most."""
    value = source.values[key]
    if isinstance(value, str) and not source.text:
        with suppress(ValueError):
            value = float(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= _LONGEST_IDLE_MINUTES:
        return float(value)
    allowed = f"above 0 and at most {_LONGEST_IDLE_MINUTES}"
    raise source.wrong(key, f"{_name(source, key)} is {value!r}; it is a number of minutes, {allowed}")


def _folder(source: _Source, key: str) -> Path:
    """The value of a key that names a folder, as an absolute path."""
    value = source.values[key]
    if not isinstance(value, str) or not value or "\0" in value:
        raise source.wrong(key, f"{_name(source, key)} is {value!r}; it is the path of a folder")
    if source.project:
        path = (source.folder / value).resolve()
        # Symbolic links are followed first: a project that comes from a stranger must not reach out by one either.
        if not path.is_relative_to(source.folder.resolve()):
            raise source.wrong(key, f"{key} is {value!r}; a project's folder of solutions lies below the project")
        return path
    try:
        return Path(os.path.normpath(source.folder / Path(value).expanduser()))
    except RuntimeError:
        raise source.wrong(key, f"{_name(source, key)} is {value!r}; there is no such home folder") from None


def _name(source: _Source, key: str) -> str:
    """The key as it is called where it stands: in a file by itself, of a variable the variable's name."""
    return key if source.text else "it"


def _variables(folder: Path, environ: Mapping[str, str]) -> list[_Source]:
    """Variables that are set and not empty, one source each."""
    found = []
    for key in USER_KEYS:
        variable = f"JUDGE_{key.upper()}"
        value = environ.get(variable)
        if value:
            found.append(_Source({key: value}, variable, folder))
    return found


def _unknown(source: _Source) -> Iterator[Finding]:
    """Warnings about keys that mean nothing where they stand."""
    allowed = PROJECT_KEYS if source.project else USER_KEYS
    for key in source.values:
        if key in allowed:
            continue
        if source.project and key in USER_KEYS:
            message = f"'{key}' counts only in your own settings ({user_settings()}), not in a project's; passed over"
        else:
            from difflib import get_close_matches

            near = get_close_matches(key, allowed, n=1)
            message = f"unknown setting '{key}'" + (f"; did you mean '{near[0]}'?" if near else "; passed over")
        yield Finding(source.shown, source.line(key), message, Severity.WARNING)


def _project(folder: Path, user_file: Path) -> _Source | None:
    """The nearest settings of a project, from the folder upwards."""
    for place in (folder, *folder.parents):
        for name in ("judge.toml", "pyproject.toml"):
            file = place / name
            if file == user_file:
                continue
            source = _read(file, folder, project=True)
            if source is not None:
                return source
    return None


def _read(file: Path, folder: Path, *, project: bool) -> _Source | None:
    """The settings in one file; None where it isn't there or says nothing of the judge."""
    # A FIFO or a device by this name would hang the command or never end.
    if not file.is_file():
        return None
    shown = str(file.relative_to(folder)) if file.is_relative_to(folder) else str(file)
    try:
        with open(file, "rb") as opened:
            content = opened.read(_LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{shown}: it can't be read ({error.strerror})", code="settings") from None
    in_pyproject = file.name == "pyproject.toml"
    # Most pyproject files say nothing of the judge: then nothing is parsed, nor can its mistakes matter.
    if in_pyproject and b"judge" not in content:
        return None
    text = _decoded(content, shown)
    values = _parsed(text, shown)
    if in_pyproject:
        tool = values.get("tool")
        table = tool.get("judge") if isinstance(tool, dict) else None
        if table is None:
            return None
        if not isinstance(table, dict):
            raise UsageError(f"{shown}: tool.judge is {table!r}; it is a table: [tool.judge]", code="settings")
        values, text = table, _from_table(text)
    return _Source(values, shown, file.parent, text or "\n", project)


def _from_table(text: str) -> str:
    """A pyproject's text with everything but the lines of [tool.judge] emptied, so that line numbers stay."""
    inside, kept = False, []
    for line in text.splitlines():
        header = re.match(r"\s*\[\s*([^\]]*?)\s*\]", line)
        if header:
            inside = header.group(1).replace(" ", "").replace('"', "") == "tool.judge"
        kept.append(line if inside or line.lstrip().startswith("tool.judge.") else "")
    return "\n".join(kept)


def _decoded(content: bytes, shown: str) -> str:
    """The text of a settings file. Raises UsageError with the line that isn't UTF-8."""
    if len(content) > _LARGEST_FILE_BYTES:
        raise UsageError(f"{shown}: over 1 MB, that is no settings file", code="settings")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{shown}:{line}: not UTF-8 (byte {content[error.start]:#04x})", code="settings") from None


def _parsed(text: str, shown: str) -> dict[str, object]:
    """The tables of a TOML text. Raises UsageError with the line of a mistake."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = re.fullmatch(r"(?s)(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        if not said:
            raise UsageError(f"{shown}: no TOML ({error})", code="settings") from None
        line = said.group(2) or str(text.count("\n") + 1)
        what = said.group(1)[:1].lower() + said.group(1)[1:]
        raise UsageError(f"{shown}:{line}: no TOML ({what})", code="settings") from None
    except RecursionError:
        raise UsageError(f"{shown}: no TOML (nested too deep)", code="settings") from None
