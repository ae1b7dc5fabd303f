"""Where solutions lie, and their bytes. Names of files only are looked at; nothing of a solution ever runs here.

For the slug `two-sum`, below the folder of solutions or in a folder of it named after a category:

    two-sum.py, two_sum.py, 0001-two-sum.py, 1.two_sum.py
    two-sum/*.py, two_sum/solution.py, 0001-two-sum/...
"""

import errno
import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from judge.errors import UsageError
from judge.model.categories import BY_SLUG

LARGEST_BYTES = 1024 * 1024
_NUMBERED = re.compile(r"[0-9]+[-_. ]+(?=.)")
_DEEPEST = 3


class Choice(NamedTuple):
    """The file that is taken as a problem's solution."""

    path: Path
    others: tuple[Path, ...]
    """Further files that solve it, last changed first."""


def root(start: Path, folder_name: str = "solutions") -> Path | None:
    """The nearest folder of this name, in `start` or above it; None where there is none.

    What it returns is the folder of solutions itself (as the setting `solutions` names it); its parent is the
    repository's root.
    """
    begin = start.absolute()
    return next((place / folder_name for place in (begin, *begin.parents) if (place / folder_name).is_dir()), None)


def find(slug: str, leetcode: int | None, folder: Path) -> list[Path]:
    """All files that solve a problem, sorted.

    Args:
        slug: the problem's.
        leetcode: its number; a file numbered otherwise is another problem's. None where it has none.
        folder: the folder of solutions.
    """
    return [path for path, found in discover(folder, (slug,)) if found == slug and _number_fits(path, folder, leetcode)]


def choose(slug: str, leetcode: int | None, folder: Path | None) -> Choice:
    """The file to judge: of several the last changed. Raises UsageError where there is none, saying where was looked.

    `folder` is what `root` gave.
    """
    if folder is None:
        hint = f"change to your repository, or begin one here: judge start {slug}"
        raise UsageError("no folder solutions/ here or above", hint=hint, code="no_solutions_folder")
    found = sorted(find(slug, leetcode, folder), key=_changed, reverse=True)
    if not found:
        looked = f"{folder.name}/{slug}.py, {slug.replace('-', '_')}.py, */{slug}.py, {slug}/*.py"
        message = f"no solution for {slug} (looked for {looked})"
        raise UsageError(message, hint=f"begin: judge start {slug}", code="no_solution")
    return Choice(found[0], tuple(found[1:]))


def discover(folder: Path, slugs: Collection[str]) -> list[tuple[Path, str | None]]:
    """Every Python file of a folder of solutions, sorted, with the slug of the known problem that it solves, or None.

    Hidden files, `__init__.py`, links that lead out of the folder and what lies more than three deep are left out.
    """
    known = set(slugs)
    inside = os.path.realpath(folder)
    files = sorted(file for file in _files(folder, 1) if _stays(file, inside))
    return [(file, _slug(file.relative_to(folder), known)) for file in files]


def read(path: Path) -> bytes:
    """The bytes of a solution.

    Raises:
        UsageError: it is missing, no ordinary file, larger than 1 MiB, or can't be read. A FIFO doesn't block.
    """
    try:
        # Opened first and looked at afterwards: what is looked at is then what is read.
        with open(path, "rb", opener=_unblocked) as stream:
            found = os.fstat(stream.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise UsageError(f"{path} is {_kind(found.st_mode)}, not a file", code="no_file")
            content = stream.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if len(content) > LARGEST_BYTES:
        raise UsageError(f"{path} has more than 1 MiB: no solution is that long", code="file_too_large")
    return content


def _unblocked(name: str, flags: int) -> int:
    """Open so that neither a FIFO blocks nor a terminal takes over."""
    return os.open(name, flags | os.O_NONBLOCK | os.O_NOCTTY)


def _files(folder: Path, depth: int) -> Iterator[Path]:
    """Python files below a folder; folders reached by links are not entered."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < _DEEPEST:
                yield from _files(folder / entry.name, depth + 1)
        elif entry.name.endswith(".py") and entry.name != "__init__.py" and entry.is_file():
            yield folder / entry.name


def _stays(file: Path, inside: str) -> bool:
    """Whether a file lies in the folder, links followed: a repository's link must not show files of the machine."""
    if not file.is_symlink():
        return True
    return os.path.realpath(file).startswith(inside + os.sep)


def _slug(path: Path, known: Collection[str]) -> str | None:
    """The slug of a file, by its own name or by the folder that it lies in; `path` is relative to the solutions."""
    parts = path.parts[1:] if path.parts[0] in BY_SLUG and len(path.parts) > 1 else path.parts
    if len(parts) > 2:
        return None
    names = (parts[0].removesuffix(".py"),) if len(parts) == 1 else (parts[0], parts[1].removesuffix(".py"))
    return next((slug for name in names if (slug := _named(name, known)) is not None), None)


def _named(name: str, known: Collection[str]) -> str | None:
    """The known slug of a name, with or without a number in front."""
    forms = (name, _NUMBERED.sub("", name, count=1))
    slugs = (form.lower().replace("_", "-").replace(" ", "-") for form in forms)
    return next((slug for slug in slugs if slug in known), None)


def _number_fits(path: Path, folder: Path, leetcode: int | None) -> bool:
    """Whether the number in front of a file's or folder's name, if any, is the problem's."""
    if leetcode is None:
        return True
    for part in path.relative_to(folder).parts:
        match = _NUMBERED.match(part)
        if match is not None and len(match[0]) < 10 and int(re.split(r"[^0-9]", match[0])[0]) != leetcode:
            return False
    return True


def _changed(path: Path) -> tuple[int, str]:
    """When a file was changed, then its name, so that equal times still have an order."""
    try:
        return path.stat().st_mtime_ns, str(path)
    except OSError:
        return 0, str(path)


def _unreadable(path: Path, error: OSError | ValueError) -> UsageError:
    """The error for a file that can't be opened."""
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return UsageError(f"no file {path}", hint="check its name", code="no_file")
    if number == errno.EISDIR:
        return UsageError(f"{path} is a folder, not a file", code="no_file")
    if number == errno.ENXIO:
        return UsageError(f"{path} is a socket or device, not a file", code="no_file")
    why = os.strerror(number) if number else "its name is no file name"
    return UsageError(f"{str(path)!r} can't be read: {why}", code="no_file")


def _kind(mode: int) -> str:
    """What a path is, other than a file."""
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a FIFO"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    )
    return next((name for test, name in kinds if test(mode)), "something else")
