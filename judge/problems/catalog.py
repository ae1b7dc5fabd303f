"""The catalog: a problem by its name, and the summaries of all, from a cache that is never wrong and may be lost.

Finding one slug reads one cached file and stats a dozen; YAML is imported only for a problem that changed.
"""

import os
from pathlib import Path

from judge.errors import CannotJudge, JudgeError, UsageError
from judge.model.categories import ORDER
from judge.model.finding import Finding, Severity
from judge.places import cache_home
from judge.problems.problem import Difficulty, Problem, Summary
from judge.problems.shelf import Row, Shelf

_GRADES = list(Difficulty)
_LONGEST_NUMBER = 6
_MOST_SHOWN = 5


class Catalog:
    """The bank's problems and, apart from them, the user's own, which never take the place of one of the bank."""

    def __init__(self, bank: Path, own: Path | None = None, cache: Path | None = None) -> None:
        """Take the folders; nothing is read yet.

        Args:
            bank: the bank's folder, `<category>/<slug>/problem.yaml`.
            own: the user's folder, the same or `<slug>/problem.yaml`; None where there is none.
            cache: the folder for the cache; by default below `judge.places.cache_home()`.

        Raises:
            CannotJudge: there is no bank.
            UsageError: there is no such folder of own problems.
        """
        if not bank.is_dir():
            message = f"no problems at {bank}: the judge is not installed whole"
            raise CannotJudge(message, hint="install it again", code="no_bank")
        if own is not None and not own.is_dir():
            raise UsageError(
                f"{own} is no folder of problems", hint="give another with --problems", code="own_problems"
            )
        cache = cache_home() / "catalog" if cache is None else cache
        self._bank = Shelf(bank, cache, own=False)
        self._shelves = (self._bank,) if own is None else (self._bank, Shelf(own, cache, own=True))

    def find(self, name: str) -> Problem:
        """The problem of a name: its LeetCode number, its slug, or an unambiguous beginning of one, in this order.

        Raises:
            UsageError: no problem or several of this name; says which ones are near.
            CannotJudge: the problem is broken; says where and how.
        """
        wanted = name.strip()
        if wanted.isascii() and wanted.isdigit():
            return self._numbered(wanted)
        slug = wanted.lower().replace("_", "-").replace(" ", "-")
        found = self._exact(slug) or self._begun(slug)
        if found is None:
            raise self._unknown(name, slug)
        return _sound(*found)

    def summaries(self) -> tuple[Summary, ...]:
        """All problems that can be judged: the bank's by category, difficulty and number, then the user's own."""
        found = [row.summary for shelf, row in self._rows() if row.summary is not None]
        return tuple(sorted(found, key=_order))

    def findings(self) -> tuple[Finding, ...]:
        """Everything wrong in any problem, errors and warnings; a broken one is left out of `summaries`."""
        found = [finding for _, row in self._rows() for finding in row.findings]
        for shelf in self._shelves:
            found += [_warning(folder, f"another problem is called {folder.name}") for folder in shelf.twice()]
        for shelf in self._shelves[1:]:
            taken = self._bank.folders()
            shadowed = [folder for slug, folder in shelf.folders().items() if slug in taken]
            found += [
                _warning(folder, f"the bank has a problem {folder.name}: this one is not used") for folder in shadowed
            ]
        return tuple(_near(finding) for finding in [*found, *self._numbered_twice()])

    def _numbered_twice(self) -> list[Finding]:
        """Warnings about problems of the bank with one LeetCode number; the first of them is found by it."""
        seen: dict[int, str] = {}
        found = []
        for row in self._bank.rows():
            number = None if row.summary is None else row.summary.leetcode
            if number is not None and seen.setdefault(number, row.slug) != row.slug:
                folder = self._bank.folder(row.slug) or self._bank.root
                found.append(_warning(folder, f"{seen[number]} has the LeetCode number {number} as well"))
        return found

    def slugs(self) -> tuple[str, ...]:
        """Slugs of all problems, broken ones too, sorted; reads no problem."""
        return tuple(sorted({slug for shelf in self._shelves for slug in shelf.folders()}))

    def _rows(self) -> list[tuple[Shelf, Row]]:
        """The indexes of all shelves, without own problems that bear a slug of the bank."""
        taken = set(self._bank.folders()) if len(self._shelves) > 1 else set()
        return [
            (shelf, row) for shelf in self._shelves for row in shelf.rows() if not (shelf.own and row.slug in taken)
        ]

    def _exact(self, slug: str) -> tuple[Shelf, Path] | None:
        """The problem of a slug."""
        if not slug or not slug.replace("-", "").isalnum():
            return None
        places = ((shelf, shelf.folder(slug)) for shelf in self._shelves)
        return next(((shelf, folder) for shelf, folder in places if folder is not None), None)

    def _begun(self, slug: str) -> tuple[Shelf, Path] | None:
        """The problem whose slug begins like this, the bank's first. Raises UsageError where there are several."""
        for shelf in self._shelves if slug else ():
            found = {name: folder for name, folder in shelf.folders().items() if name.startswith(slug)}
            if len(found) > 1:
                shown = ", ".join(list(found)[:_MOST_SHOWN]) + (", ..." if len(found) > _MOST_SHOWN else "")
                message = f"{slug!r} begins {len(found)} problems: {shown}"
                raise UsageError(message, hint="type more of the one you mean", code="ambiguous_problem")
            if found:
                return shelf, next(iter(found.values()))
        return None

    def _numbered(self, digits: str) -> Problem:
        """The problem of a LeetCode number."""
        number = int(digits) if len(digits) <= _LONGEST_NUMBER else -1
        for shelf in self._shelves:
            known = [row for row in shelf.known_rows() if row.summary and row.summary.leetcode == number]
            folder = shelf.fresh(known[0]) if len(known) == 1 else None
            if folder is None:
                now = [row for row in shelf.rows() if row.summary and row.summary.leetcode == number]
                folder = shelf.folder(now[0].slug) if now else None
            if folder is not None:
                return _sound(shelf, folder)
        count = len(self._bank.folders())
        message = f"LeetCode {digits[:_LONGEST_NUMBER]} is not among the {count}"
        raise UsageError(message, hint="search: judge list WORD", code="unknown_problem")

    def _unknown(self, name: str, slug: str) -> JudgeError:
        """The error for a name that nothing bears."""
        from difflib import get_close_matches

        near = get_close_matches(slug, self.slugs(), 1, 0.5)
        meant = f". Did you mean {near[0]}?" if near else ""
        shown = name if len(name) <= 60 else f"{name[:60]}..."
        return UsageError(f"no problem {shown!r}{meant}", hint="all of them: judge list", code="unknown_problem")


def _sound(shelf: Shelf, folder: Path) -> Problem:
    """The problem of a folder. Raises CannotJudge where it is broken."""
    entry = shelf.entry(folder)
    if entry.problem is not None:
        return entry.problem
    errors = [_near(finding) for finding in entry.findings if finding.severity is Severity.ERROR]
    first, more = errors[0], len(errors) - 1
    place = first.file if first.line is None else f"{first.file}:{first.line}"
    hint = f"{more} more mistake{'s' if more > 1 else ''} there" if more else None
    raise CannotJudge(f"{folder.name} is broken: {place}: {first.message}", hint=hint, code="broken_problem")


def _near(finding: Finding) -> Finding:
    """The finding with its file as the user would name it: relative where it lies below the current folder."""
    try:
        below = os.path.relpath(finding.file)
    except (OSError, ValueError):
        return finding
    return finding if below.startswith("..") else Finding(below, finding.line, finding.message, finding.severity)


def _warning(folder: Path, message: str) -> Finding:
    return Finding(str(folder), None, message, Severity.WARNING)


def _order(item: Summary) -> tuple[bool, int, int, int, str]:
    """The bank first; category and difficulty in the plan's order; LeetCode's number, without one last; slug."""
    place = ORDER.get(item.category, len(ORDER))
    return item.own, place, _GRADES.index(item.difficulty), item.leetcode or 10**_LONGEST_NUMBER, item.slug
