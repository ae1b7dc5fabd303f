"""problems/cases.lock: one line a problem, so that built cases that differ from the author's are an error.

    slug digest number bytes marks

`digest` is over names, arguments and expected results of all cases, `number` their number, `bytes` the bytes of
arguments and expected results, `marks` four hexadecimal digits a case in their order: enough to name the first case
that differs.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from judge.errors import CannotJudge
from judge.model.case import Case

HEADING = b"# slug digest number bytes marks: written by `judge cases build --lock`, checked whenever cases are used\n"
_MARK_DIGITS = 4


class Entry(NamedTuple):
    """One line of the lock."""

    digest: str
    number: int
    size_bytes: int
    marks: str

    def line(self, slug: str) -> bytes:
        """The line as written."""
        return f"{slug} {self.digest} {self.number} {self.size_bytes} {self.marks}\n".encode("ascii")


def entry(cases: Sequence[Case]) -> Entry:
    """What the lock says of these cases."""
    from hashlib import blake2b

    whole = blake2b(digest_size=16)
    marks = []
    size = 0
    for case in cases:
        # Lengths first, so that no two different lists of cases make the same bytes.
        name = case.name.encode()
        head = f"{len(name)} {len(case.arguments)} {len(case.expected)} ".encode("ascii")
        data = head + name + case.arguments + case.expected
        whole.update(data)
        marks.append(blake2b(data, digest_size=8).hexdigest()[:_MARK_DIGITS])
        size += len(case.arguments) + len(case.expected)
    return Entry(whole.hexdigest(), len(cases), size, "".join(marks))


def locked(lock: Path, slug: str) -> Entry | None:
    """The lock's entry of a problem, None where it has none. Raises CannotJudge on an unreadable or damaged file."""
    try:
        data = lock.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotJudge(f"{lock} can't be read: {error.strerror}", code="cases_lock") from error
    name = slug.encode()
    for number, line in enumerate(data.splitlines(), 1):
        if line.startswith(name) and line[len(name) : len(name) + 1] in (b" ", b""):
            return _parsed(lock, number, line)
    return None


def _parsed(lock: Path, number: int, line: bytes) -> Entry:
    try:
        _, digest, count, size, *marks = line.decode("ascii").split()
        found = Entry(digest, int(count), int(size), " ".join(marks))
        if len(found.marks) != _MARK_DIGITS * found.number:
            raise ValueError("marks")
    except ValueError as error:
        raise CannotJudge(
            f"{lock}:{number}: not a line of the form 'slug digest number bytes marks'",
            hint="get the file back from version control, or write it anew: judge cases build --lock",
            code="cases_lock",
        ) from error
    return found


def compare(lock: Path, slug: str, cases: Sequence[Case], digest: str) -> None:
    """Demand that a problem's cases are those of the lock.

    Raises:
        CannotJudge: the problem isn't in the lock, or its cases differ; the sentence names the first that does.
    """
    wanted = locked(lock, slug)
    if wanted is None:
        raise CannotJudge(
            f"{lock.name} has no line for {slug}, so nobody knows whether its cases are the right ones",
            hint=f"if you are the problem's author: judge cases build --lock {slug}",
            code="cases_lock",
        )
    if wanted.digest != digest:
        raise CannotJudge(
            f"the cases built for {slug} are not those of {lock.name}: {_difference(wanted, cases)}",
            hint=f"if you have changed the problem on purpose: judge cases build --lock {slug}",
            code="cases_differ",
        )


def _difference(wanted: Entry, cases: Sequence[Case]) -> str:
    """The first difference in words."""
    marks = entry(cases).marks
    numbers = "" if wanted.number == len(cases) else f" ({len(cases)} cases, {wanted.number} in the lock)"
    for place, case in enumerate(cases):
        start = place * _MARK_DIGITS
        if marks[start : start + _MARK_DIGITS] != wanted.marks[start : start + _MARK_DIGITS]:
            return f"the first that differs is {case.name}{numbers}"
    return f"some are missing at the end{numbers}" if numbers else "which one differs can't be said"


def update(lock: Path, slug: str, cases: Sequence[Case]) -> bool:
    """Write a problem's line, the others untouched, slugs in order; tells whether anything changed.

    Raises CannotJudge when the file can't be written.
    """
    import fcntl
    import os

    folder = None
    try:
        # The file itself is replaced, so several builds that end at once take turns by a lock on its folder.
        folder = os.open(lock.parent, os.O_RDONLY)
        fcntl.flock(folder, fcntl.LOCK_EX)
        old = lock.read_bytes() if lock.exists() else b""
        new = _with_line(old, slug, entry(cases).line(slug))
        if new != old:
            temporary = lock.with_name(lock.name + ".new")
            temporary.write_bytes(new)
            temporary.replace(lock)
    except OSError as error:
        raise CannotJudge(f"{lock} can't be written: {error.strerror}", code="cases_lock") from error
    finally:
        if folder is not None:
            os.close(folder)
    return new != old


def _with_line(old: bytes, slug: str, line: bytes) -> bytes:
    """The lock's text with one line put in its place."""
    beginning = slug.encode() + b" "
    lines = [
        other for other in old.splitlines(keepends=True) if not other.startswith((beginning, b"#")) and other.strip()
    ]
    return HEADING + b"".join(sorted([*lines, line]))
