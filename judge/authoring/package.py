"""What can be said of a problem's folder without running anything: loading, licence, statement, numbers of files."""

import re
from collections.abc import Iterator
from pathlib import Path

from judge.authoring.lines import Lines
from judge.authoring.mistakes import mistake, warning
from judge.model.finding import Finding, Severity
from judge.problems.problem import Problem

LICENCES = (
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unlicense",
)
"""Identifiers of the SPDX list that suit text and code."""
FEWEST_ACCEPTED = 2
FEWEST_WRONG = 3
TO_DO = "TODO"
"""What marks a line that is still to be written, in any file of a problem."""

_REPEATED = re.compile(r"^\W*(constraints?|examples?( \d+)?|samples?)\W*$", re.IGNORECASE)
_LARGEST_BYTES = 2_000_000


def findings(problem: Problem) -> list[Finding]:
    """Everything of a loaded problem that needs no box, beside what loading found and what its programs are."""
    lines = Lines(problem.folder)
    return [*_licence(problem, lines), *_numbers(problem), *_statement(problem), *_promise(problem, lines)]


def _licence(problem: Problem, lines: Lines) -> Iterator[Finding]:
    if problem.licence not in LICENCES:
        known = ", ".join(LICENCES)
        yield mistake(problem, "problem.yaml", lines.yaml("licence"), f"licence {problem.licence!r} is none of {known}")


def _numbers(problem: Problem) -> Iterator[Finding]:
    """Enough submissions of each sort."""
    for folder, fewest in (("accepted", FEWEST_ACCEPTED), ("wrong_answer", FEWEST_WRONG)):
        number = len(getattr(problem.submissions, folder))
        if 0 < number < fewest:
            yield warning(
                problem, "problem.yaml", 1, f"submissions/{folder} has {number}, at least {fewest} are wanted"
            )


def _statement(problem: Problem) -> Iterator[Finding]:
    """Names as the signature has them, and nothing that is shown from problem.yaml anyway."""
    signature = problem.signature
    names = [method.name for method in signature.methods] if signature.design else []
    if not signature.design and not signature.round_trip:
        names = [parameter.name for parameter in signature.methods[0].parameters]
    names += [problem.callback.name] if problem.callback else []
    code = " ".join(re.findall(r"`([^`]+)`", problem.statement))
    for name in names:
        if not re.search(rf"\b{re.escape(name)}\b", code):
            yield warning(problem, "statement.md", 1, f"the statement doesn't name `{name}` (in backticks)")
    for number, line in enumerate(problem.statement.splitlines(), 1):
        if _REPEATED.match(line):
            yield warning(
                problem, "statement.md", number, "constraints and examples are shown from problem.yaml: leave them out"
            )


def _promise(problem: Problem, lines: Lines) -> Iterator[Finding]:
    defined = lines.function("promised") > 1 or "def promised" in _text(problem.folder / "cases.py")
    if problem.promise is not None and not defined:
        line = lines.yaml("promise")
        yield mistake(problem, "problem.yaml", line, "cases.py has no function promised that checks the promise")
    if problem.promise is None and defined:
        line = lines.function("promised")
        yield mistake(problem, "cases.py", line, "problem.yaml has no promise that says in words what promised checks")


def to_be_written(folder: Path) -> list[Finding]:
    """A finding for each line that is marked as still to be written."""
    found = []
    for file in sorted(file for file in folder.rglob("*") if file.suffix in (".py", ".yaml", ".md")):
        for number, line in enumerate(_text(file).splitlines(), 1):
            _, mark, what = line.partition(TO_DO)
            if mark:
                said = what.strip(" :>-.") or line.strip(" #:.")
                found.append(Finding(str(file), number, f"still to be written: {said}", Severity.WARNING))
    return found


def _text(file: Path) -> str:
    """The text of a file; empty where it can't be read, which is told elsewhere."""
    try:
        return file.read_bytes()[:_LARGEST_BYTES].decode("utf-8", "replace")
    except OSError:
        return ""
