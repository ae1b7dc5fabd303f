"""What built cases and limits come from, as two digests; files that nobody has touched are not read again.

Digests are kept with the sizes and times of the files that they are over (a stamp). Where a file was changed so shortly
before the stamp was written that its time may not tell, the stamp isn't trusted, as git does it with its index.
"""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from judge import places
from judge.errors import CannotJudge
from judge.problems.problem import Problem

FORMAT = 2
"""Raised whenever the way of building changes, or the files that keep what was built."""

MAKERS = (
    "make_cases.py",
    "rng.py",
    "harness.py",
    "leetcode.py",
    "structures.py",
    "values.py",
    "preamble.py",
    "recursion.py",
)
"""Files of the sandbox that decide what is built."""
_RACY_NS = 2_000_000_000
"""Coarser than any file system's clock: a younger stamp says nothing."""
_STAMP = "stamp"


class Sources(NamedTuple):
    """Digests of 32 hexadecimal digits."""

    cases: str
    """Over everything that cases come from."""
    times: str
    """Over what limits depend on beside cases and box: machine, accepted submissions, the spin's proven time."""


def sources(problem: Problem) -> Sources:
    """The digests of a problem. Raises CannotJudge where a file can't be read."""
    facts = repr((FORMAT, machine(), *_facts(problem)))
    seen, newest = _seen(problem, facts)
    kept = _read_stamp(problem, seen, newest)
    if kept is not None:
        return kept
    found = Sources(_cases_digest(problem), _times_digest(problem))
    _write_stamp(problem, seen, found)
    return found


def contents(file: Path) -> bytes:
    """A file of the bank or of the sandbox. Raises CannotJudge when it can't be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(file, error) from error


def folder(problem: Problem) -> Path:
    """Where what is built for a problem is kept, own problems apart from the bank's. Not created here."""
    kind = "own" if problem.own else "bank"
    return places.cache_home() / "cases" / kind / problem.slug


def proven_file() -> Path:
    """The file with the spin program's time where the problems' margins were proven."""
    return places.bank() / "calibration.json"


def machine() -> str:
    """What tells this machine's processors from another's: their name and number."""
    name = b""
    try:
        # One page is enough: reading on would ask every processor for its frequency.
        with open("/proc/cpuinfo", "rb", buffering=0) as file:
            start = file.read(4096)
        name = start.partition(b"model name")[2].partition(b":")[2].partition(b"\n")[0].strip()
    except OSError:
        name = b""
    return f"{name.decode(errors='replace') or os.uname().machine} x {os.cpu_count()}"


def _facts(problem: Problem) -> tuple[object, ...]:
    """What of problem.yaml decides on cases."""
    declared = (problem.slug, problem.signature, problem.constraints, problem.promise, problem.callback)
    return (*declared, problem.samples, problem.reference)


def _makers_of_cases(problem: Problem) -> Iterator[Path]:
    yield problem.folder / "cases.py"
    yield problem.folder / problem.reference
    sandbox = places.sandbox_files()
    for name in MAKERS:
        yield sandbox / name


def _makers_of_times(problem: Problem) -> Iterator[Path]:
    for file in problem.submissions.accepted:
        yield problem.folder / file
    yield proven_file()


def _seen(problem: Problem, facts: str) -> tuple[str, int]:
    """What can be told without reading files, as one line of text, and the time of the youngest file in ns.

    Raises CannotJudge where a file isn't there.
    """
    parts = [str(zlib.crc32(facts.encode("utf-8", "surrogatepass")))]
    newest = 0
    for file in (*_makers_of_cases(problem), *_makers_of_times(problem)):
        try:
            found = os.stat(file)
        except OSError as error:
            raise _unreadable(file, error) from error
        parts.append(f"{found.st_mtime_ns}/{found.st_ctime_ns}/{found.st_size}/{found.st_ino}")
        newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
    return " ".join(parts), newest


def _read_stamp(problem: Problem, seen: str, newest: int) -> Sources | None:
    """The digests kept for exactly these files, None where there are none to be trusted."""
    try:
        with open(folder(problem) / _STAMP, encoding="ascii") as file:
            lines = file.read().split("\n")
            written = os.fstat(file.fileno()).st_mtime_ns
    except (OSError, ValueError):
        return None
    if len(lines) != 4 or lines[0] != seen or written <= newest + _RACY_NS:
        return None
    return Sources(lines[1], lines[2])


def _write_stamp(problem: Problem, seen: str, found: Sources) -> None:
    """Keep the digests. A stamp that can't be kept costs time only: whoever builds says what is wrong there."""
    place = folder(problem) / _STAMP
    temporary = place.with_name(f"{_STAMP}.{os.getpid()}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(f"{seen}\n{found.cases}\n{found.times}\n", encoding="ascii")
        temporary.replace(place)
    except OSError:
        return


def _cases_digest(problem: Problem) -> str:
    from hashlib import blake2b

    digest = blake2b(repr((FORMAT, *_facts(problem))).encode("utf-8", "surrogatepass"), digest_size=16)
    for file in _makers_of_cases(problem):
        source = contents(file)
        digest.update(b"%d " % len(source))
        digest.update(source)
    return digest.hexdigest()


def _times_digest(problem: Problem) -> str:
    from hashlib import blake2b

    digest = blake2b(machine().encode(), digest_size=16)
    for file in _makers_of_times(problem):
        source = contents(file)
        digest.update(f"{file.name} {len(source)} ".encode())
        digest.update(source)
    return digest.hexdigest()


def _unreadable(file: Path, error: OSError) -> CannotJudge:
    return CannotJudge(f"{file} can't be read: {error.strerror}", code="bank_file")
