"""A good small package, and changes of it: the skeleton of `judge new` with everything written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from judge.authoring.skeleton import write

SLUG = "first-largest"
METHOD = "firstLargest"
YAML, STATEMENT, CASES = "problem.yaml", "statement.md", "cases.py"
ONE_PASS = "submissions/accepted/one_pass.py"
BY_INDEX = "submissions/accepted/by_index.py"
BRUTE = "submissions/brute_force/largest_of_all.py"
ZERO = "submissions/wrong_answer/begins_with_zero.py"
LAST = "submissions/wrong_answer/takes_the_last.py"
STOPS = "submissions/wrong_answer/never_reads_the_last.py"
SLOW = "submissions/time_limit_exceeded/slow.py"
WRONG = "submissions/wrong_answer/another.py"
HEAD = f"class Solution:\n    def {METHOD}(self, nums):\n"

Change = Callable[[Path], None]


def good(root: Path) -> Path:
    """Write the good package below a folder; its folder."""
    folder = root / "arrays-and-strings" / SLUG
    for file in write(folder, SLUG, "arrays-and-strings"):
        lines = file.read_text().splitlines(keepends=True)
        file.write_text("".join(line for line in lines if "TODO" not in line))
    return folder


def instead(file: str, old: str, new: str) -> Change:
    """One text in the place of another, which must be there."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text()
        assert old in text, f"{old!r} is not in {file}"
        (folder / file).write_text(text.replace(old, new, 1))

    return change


def added(file: str, text: str) -> Change:
    """A text at the end of a file, which is made if need be."""

    def change(folder: Path) -> None:
        place = folder / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text((place.read_text() if place.exists() else "") + text)

    return change


def written(file: str, text: str | bytes) -> Change:
    """A file with this text, whatever was there."""

    def change(folder: Path) -> None:
        place = folder / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)

    return change


def solution(file: str, body: str, first: str = "") -> Change:
    """A submission with this body of its method, after a first line."""
    indented = "".join(f"        {line}\n" for line in body.splitlines())
    return written(file, (f"# {first}\n" if first else "") + HEAD + indented)


def removed(file: str) -> Change:
    """Without a file."""
    return lambda folder: (folder / file).unlink()


def linked(file: str, target: str) -> Change:
    """A link."""
    return lambda folder: (folder / file).symlink_to(target)


@dataclass(frozen=True)
class Mistake:
    """One kind of mistake in a package: what is changed, and where it must be found."""

    name: str
    changes: Sequence[Change]
    file: str
    """Where it must be found, relative to the folder; empty for the folder itself."""
    on: str | int | None
    """A part of the line, its number, or None where there is no line."""
    says: str
    """A part of the message."""

    def line(self, folder: Path) -> int | None:
        """The line on which it must be found."""
        if not isinstance(self.on, str):
            return self.on
        lines = (folder / self.file).read_text().splitlines()
        return next(number for number, line in enumerate(lines, 1) if self.on in line)
