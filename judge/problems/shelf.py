"""One folder of problems and the cache of what was read of it.

Below `judge.places.cache_home()`/catalog, one folder for each folder of problems:

    <slug>.json    one problem: [fingerprint, problem or null, findings]
    index.json     all of them: [[slug, fingerprint, summary or null, findings], ...]

The fingerprint is time of change and size of every file and folder that loading looks at. A file's first line has the
stamp of the code that wrote it and a checksum of the rest; any other first line, and any damage, means reading the
problem anew. Files are written aside and renamed, so that no reader sees half of one.
"""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from judge import __version__
from judge.model.categories import BY_SLUG
from judge.model.finding import Finding
from judge.problems.problem import Problem, Submissions, Summary, summary

FORMAT = 1
_FILES = ("problem.yaml", "statement.md", "", "submissions")
_YOUNG_NS = 20_000_000
"""A file changed this recently may change again within one tick of the file system's clock, unseen: not cached yet."""

Fingerprint = tuple[int, ...]


class Entry(NamedTuple):
    """One problem as read."""

    problem: Problem | None
    """None where a finding is an error."""
    findings: tuple[Finding, ...]


class Row(NamedTuple):
    """One problem in the index."""

    slug: str
    fingerprint: Fingerprint
    summary: Summary | None
    """None where the problem is broken."""
    findings: tuple[Finding, ...]


class Shelf:
    """The problems below one folder."""

    def __init__(self, root: Path, cache: Path, own: bool) -> None:
        """Take the folder of problems, and that of all catalogs' caches; nothing is read yet."""
        self.root = root.absolute()
        self.own = own
        self._cache = cache / f"{crc32(os.fsencode(self.root)):08x}{'-own' if own else ''}"
        self._rows: tuple[Row, ...] | None = None

    def folder(self, slug: str) -> Path | None:
        """The folder of a slug, without looking at any other problem."""
        above = [self.root / category for category in BY_SLUG]
        places = [*above, self.root] if self.own else above
        found = (place / slug for place in places if os.path.isfile(f"{place}/{slug}/problem.yaml"))
        return next(found, None) or (self.folders().get(slug) if self.own else None)

    def folders(self) -> dict[str, Path]:
        """Folders of all problems by slug, sorted; of two with one slug the first."""
        found: dict[str, Path] = {}
        for folder in self._all_folders():
            found.setdefault(folder.name, folder)
        return dict(sorted(found.items()))

    def twice(self) -> list[Path]:
        """Folders that bear a slug which another one has already."""
        first = self.folders()
        return [folder for folder in self._all_folders() if first[folder.name] != folder]

    def entry(self, folder: Path) -> Entry:
        """One problem: from the cache where nothing changed, else loaded."""
        fingerprint = _fingerprint(folder)
        cached = _read(self._cache / f"{folder.name}.json")
        if cached is not None and cached[0] == fingerprint:
            return Entry(cached[1], cached[2])
        from judge.problems.load import load

        found, findings = load(folder, self.own)
        entry = Entry(found, tuple(findings))
        if _settled(fingerprint):
            _write(self._cache / f"{folder.name}.json", (fingerprint, *entry))
        return entry

    def known_rows(self) -> tuple[Row, ...]:
        """The index as it was last written, fresh or not; empty where there is none."""
        if self._rows is not None:
            return self._rows
        cached = _read(self._cache / "index.json") or ()
        return tuple(Row(*row) for row in cached)

    def rows(self) -> tuple[Row, ...]:
        """The index, brought up to date."""
        if self._rows is None:
            before = {row.slug: row for row in self.known_rows()}
            rows = tuple(self._row(folder, before.get(slug)) for slug, folder in self.folders().items())
            if rows != tuple(before.values()) and all(_settled(row.fingerprint) for row in rows):
                _write(self._cache / "index.json", tuple(map(tuple, rows)))
            self._rows = rows
        return self._rows

    def fresh(self, row: Row) -> Path | None:
        """The folder of a row, None where it changed since the row was written."""
        folder = self.folder(row.slug)
        return folder if folder is not None and _fingerprint(folder) == row.fingerprint else None

    def _row(self, folder: Path, before: Row | None) -> Row:
        fingerprint = _fingerprint(folder)
        if before is not None and before.fingerprint == fingerprint:
            return before
        entry = self.entry(folder)
        short = None if entry.problem is None else summary(entry.problem)
        return Row(folder.name, fingerprint, short, entry.findings)

    def _all_folders(self) -> Iterator[Path]:
        """Every folder that is, or should be, a problem's: two levels down; one's own also one level down."""
        for place in _subfolders(self.root):
            if self.own and place.name not in BY_SLUG and (place / "problem.yaml").exists():
                yield place
            else:
                yield from _subfolders(place)


def _subfolders(folder: Path) -> list[Path]:
    """Folders in a folder, sorted, without hidden ones; none where it can't be read."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith((".", "_"))]
    except OSError:
        return []
    return [folder / name for name in sorted(names)]


def _fingerprint(folder: Path) -> Fingerprint:
    """Time of change and size of everything that loading a problem looks at; zeros where there is nothing."""
    base = str(folder)
    facts: list[int] = []
    for name in (*_FILES, *(f"submissions/{name}" for name in Submissions.__match_args__), "cases.py"):
        try:
            found = os.stat(f"{base}/{name}")
            facts += [found.st_mtime_ns, found.st_size, found.st_mode]
        except OSError:
            facts += [0, 0, 0]
    return tuple(facts)


def _settled(fingerprint: Fingerprint) -> bool:
    """Whether the last change is long enough ago to be told from the next one."""
    # The real clock, not judge.clock: it is compared with the file system's.
    return abs(time.time_ns() - max(fingerprint[::3])) > _YOUNG_NS


@lru_cache(maxsize=1)
def _stamp() -> str:
    """What wrote a cache file: format, version, and the very files of this package, which may change without either."""
    facts = []
    for folder in (Path(__file__).parent, Path(__file__).parents[1] / "model"):
        with os.scandir(folder) as entries:
            facts += [f"{e.name} {e.stat().st_mtime_ns}" for e in entries if e.name.endswith(".py")]
    return f"judge {__version__} {FORMAT} {crc32(' '.join(sorted(facts)).encode()):08x}"


def _read(path: Path) -> Any:
    """What a cache file holds, None where it is missing, damaged or of other code."""
    from judge.problems.encoding import loads

    try:
        # Without O_NONBLOCK a FIFO in its place would block forever.
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as stream:
            head, _, body = stream.read().partition(b"\n")
        if head.decode("ascii", "replace") != f"{_stamp()} {crc32(body):08x}":
            return None
        return loads(body)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _write(path: Path, value: object) -> None:
    """Write a cache file aside and rename it. A cache that can't be written is done without."""
    from judge.problems.encoding import dumps

    body = dumps(value)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            aside.write_bytes(f"{_stamp()} {crc32(body):08x}\n".encode("ascii") + body)
            os.replace(aside, path)
        except OSError:
            aside.unlink(missing_ok=True)
            raise
