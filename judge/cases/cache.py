"""Files of built cases and of limits in the user's cache folder, keyed by all that they come from.

A file of cases holds an index and then the bytes of arguments and expected results as they are sent, so that reading
one parses nothing: a first line `judge-cases <format> <crc32> <bytes of the index>` of fixed length, the index (the
cases' digest, then `name, bytes of arguments, bytes of expected` a line, separated by tabs), and the data.
"""

import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from judge.cases.built import Progress
from judge.cases.sources import FORMAT, Sources, folder
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.problems.problem import Problem

_FIRST_LINE = b"judge-cases %d %08x %08x\n"
_FIRST_BYTES = len(_FIRST_LINE % (FORMAT, 0, 0))
_KEPT_BUILDS = 4
"""Builds of one problem that stay in the cache: an author goes back and forth."""


class Kept(NamedTuple):
    """Cases out of the cache."""

    cases: tuple[Case, ...]
    digest: str


class Calibration(NamedTuple):
    """Times measured on this machine."""

    limit_s: float
    """CPU seconds of the time limit."""
    reference_s: float
    """CPU seconds of the reference on its slowest case."""


def read(problem: Problem, key: str) -> Kept | None:
    """The cases kept under a key, None where there are none or where the file is damaged."""
    try:
        data = (folder(problem) / f"{key}.cases").read_bytes()
    except OSError:
        return None
    return decode(data)


def write(problem: Problem, key: str, cases: Sequence[Case], digest: str) -> None:
    """Keep cases under a key; a reader sees all of them or none. Raises CannotJudge when they can't be kept."""
    where = folder(problem)
    _replace(problem, where / f"{key}.cases", encode(cases, digest))
    _forget_old(where)


def encode(cases: Sequence[Case], digest: str) -> bytes:
    """Cases as the bytes of a file."""
    lines = [digest, *(f"{case.name}\t{len(case.arguments)}\t{len(case.expected)}" for case in cases)]
    index = "\n".join(lines).encode()
    body = index + b"".join([part for case in cases for part in case[1:]])
    return _FIRST_LINE % (FORMAT, zlib.crc32(body), len(index)) + body


def decode(data: bytes) -> Kept | None:
    """The cases in a file's bytes, None when they are not exactly what was written."""
    if len(data) < _FIRST_BYTES or data.count(b" ", 0, _FIRST_BYTES) != 3:
        return None
    try:
        sum_of, length = (int(word, 16) for word in data[:_FIRST_BYTES].split()[2:4])
    except ValueError:
        return None
    body = memoryview(data)[_FIRST_BYTES:]
    if data[:_FIRST_BYTES] != _FIRST_LINE % (FORMAT, sum_of, length) or zlib.crc32(body) != sum_of:
        return None
    digest, *lines = bytes(body[:length]).decode().split("\n")
    cases = []
    at = _FIRST_BYTES + length
    for line in lines:
        name, arguments, expected = line.split("\t")
        middle = at + int(arguments)
        end = middle + int(expected)
        cases.append(Case(name, data[at:middle], data[middle:end]))
        at = end
    return Kept(tuple(cases), digest)


def read_calibration(problem: Problem, made_from: Sources, box: str) -> Calibration | None:
    """Times measured in a kind of box, None where there are none or where they belong to something else.

    Args:
        problem: whose.
        made_from: what cases and times come from.
        box: backend and Python, for example `bubblewrap-3.11.2`.
    """
    try:
        with open(folder(problem) / f"{made_from.cases}.{box}.limits", encoding="ascii") as file:
            found, limit, reference = file.read().split()
        return Calibration(float(limit), float(reference)) if found == made_from.times else None
    except (OSError, ValueError):
        return None


def write_calibration(problem: Problem, made_from: Sources, box: str, times: Calibration) -> None:
    """Keep times measured in a kind of box. Raises CannotJudge when they can't be kept."""
    text = f"{made_from.times} {times.limit_s!r} {times.reference_s!r}\n"
    _replace(problem, folder(problem) / f"{made_from.cases}.{box}.limits", text.encode("ascii"))


@contextmanager
def building(problem: Problem, progress: Progress) -> Iterator[None]:
    """Be the only judge that builds this problem; the others wait here.

    Raises CannotJudge when the cache can't be written.
    """
    import fcntl

    where = folder(problem)
    try:
        where.mkdir(parents=True, exist_ok=True)
        handle = os.open(where / "building", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise _unkept(problem, error) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.step("waiting for another judge that builds these cases", 0, 1)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(problem: Problem, file: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that nobody ever reads half of it."""
    temporary = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        temporary.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(file)
    except OSError as error:
        _quietly(temporary.unlink)
        raise _unkept(problem, error) from error


def forget(problem: Problem) -> None:
    """Remove all builds of a problem, so that the next one is made from nothing."""
    where = folder(problem)
    for file in [*where.glob("*.cases"), *where.glob("*.limits")]:
        _quietly(file.unlink)


def _forget_old(where: Path) -> None:
    """Remove all but the newest builds of a problem, and what killed judges left."""
    builds = sorted(where.glob("*.cases"), key=lambda file: file.stat().st_mtime, reverse=True)
    stale = {file.name.partition(".")[0] for file in builds[_KEPT_BUILDS:]}
    for file in [*where.glob("*.cases"), *where.glob("*.limits"), *where.glob("*.new")]:
        if file.name.partition(".")[0] in stale or file.suffix == ".new":
            _quietly(file.unlink)


def _quietly(remove: Callable[[], None]) -> None:
    """Remove a file that may be gone already."""
    try:
        remove()
    except OSError:
        return


def _unkept(problem: Problem, error: OSError) -> CannotJudge:
    return CannotJudge(
        f"the cases of {problem.slug} can't be kept in {folder(problem)}: {error.strerror}",
        hint="make room or give yourself the right to write there, or name another folder by JUDGE_HOME",
        code="cache",
    )
