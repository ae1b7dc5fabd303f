"""Cases against problems/cases.lock: a problem's own line, and lines that no problem needs any more."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from judge.cases import lock
from judge.cases.ready import lock_file
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.finding import Finding, Severity
from judge.problems.problem import Problem


def findings(problem: Problem, cases: Sequence[Case]) -> list[Finding]:
    """A finding where these cases are not those of the lock; own problems have none there."""
    if problem.own:
        return []
    file = lock_file()
    try:
        lock.compare(file, problem.slug, cases, lock.entry(cases).digest)
    except CannotJudge as error:
        line = next((number for number, slug in _slugs(file) if slug == problem.slug), 1)
        said = error.message if error.hint is None else f"{error.message} ({error.hint})"
        return [Finding(str(file), line, said)]
    return []


def leftovers(slugs: Iterable[str]) -> list[Finding]:
    """A finding for each line of the lock that is of no problem of the bank."""
    known = set(slugs)
    file = lock_file()
    return [
        Finding(str(file), number, f"there is no problem {slug} any more: remove its line", Severity.WARNING)
        for number, slug in _slugs(file)
        if slug not in known
    ]


def _slugs(file: Path) -> list[tuple[int, str]]:
    """Line and slug of each line; empty where there is no lock."""
    try:
        lines = file.read_text("ascii", "replace").splitlines()
    except OSError:
        return []
    return [
        (number, line.split()[0]) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")
    ]
