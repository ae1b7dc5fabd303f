"""What can be said of a problem's programs without running them: syntax, first lines, copies, imports of cases.py."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from judge.authoring.mistakes import mistake, warning
from judge.authoring.syntax import normal
from judge.model.finding import Finding
from judge.problems.problem import Problem

KINDS = ("samples", "bounds", "small", "random", "adversarial", "large")
"""Kinds of case."""
_UNSTEADY = ("random", "time", "datetime", "os", "secrets", "uuid", "threading", "numpy", "sys")
"""Modules from which nothing in a case may come: not the same everywhere."""
_CALLED_BY_THE_JUDGE = ("promised", "check")


class Confession(NamedTuple):
    """What the first line of a wrong or slow submission says."""

    mistake: str
    kinds: tuple[str, ...]


def findings(problem: Problem) -> list[Finding]:
    """Everything wrong with the sources of a problem."""
    submissions = problem.submissions
    every = [
        *submissions.accepted,
        *submissions.wrong_answer,
        *submissions.time_limit_exceeded,
        *submissions.brute_force,
    ]
    broken = [found for file in ("cases.py", *every) if (found := _syntax(problem, file)) is not None]
    bad = {found.file for found in broken}
    whole = [file for file in every if f"{problem.folder}/{file}" not in bad]
    first_lines = [
        found
        for file in (*submissions.wrong_answer, *submissions.time_limit_exceeded)
        for found in _first_line(problem, file)
    ]
    cases = [] if f"{problem.folder}/cases.py" in bad else list(_cases_file(problem))
    return [*broken, *first_lines, *_copies(problem, whole), *cases]


def confession(source: bytes) -> Confession | None:
    """The mistake of a wrong or slow submission, and the kinds of case that catch it; None without a first line."""
    first = source.decode("utf-8-sig", "replace").partition("\n")[0].strip()
    found = re.fullmatch(r"#\s*(\S.*?\S)[.:;,]?\s+[Cc]aught by:?\s+(.+?)\.?", first)
    if found is None:
        return None
    return Confession(found[1], tuple(word.strip() for word in re.split(r",| and ", found[2]) if word.strip()))


def _syntax(problem: Problem, file: str) -> Finding | None:
    """Why a file is no Python, None if it is."""
    try:
        ast.parse((problem.folder / file).read_bytes())
    except SyntaxError as error:
        return mistake(problem, file, error.lineno or 1, f"no Python: {error.msg}")
    except (ValueError, RecursionError, MemoryError, OSError) as error:
        return mistake(problem, file, 1, f"can't be read as Python: {error}")
    return None


def _first_line(problem: Problem, file: str) -> Iterator[Finding]:
    said = confession((problem.folder / file).read_bytes())
    if said is None:
        yield mistake(
            problem, file, 1, "the first line must say the mistake: '# What is wrong. Caught by: small, adversarial'"
        )
        return
    for kind in said.kinds:
        if kind not in KINDS:
            yield mistake(problem, file, 1, f"{kind!r} is no kind of case; they are {', '.join(KINDS)}")


def _copies(problem: Problem, files: list[str]) -> Iterator[Finding]:
    """Submissions that are one program: a copy proves nothing. A slow one may well serve as brute force, too."""
    signature = problem.signature
    kept = frozenset([signature.class_name, *(method.name for method in signature.methods)])
    first: dict[str, str] = {}
    slow = problem.submissions.time_limit_exceeded
    for file in files:
        other = first.setdefault(normal((problem.folder / file).read_bytes(), kept), file)
        if other != file and not (other in slow and file in problem.submissions.brute_force):
            yield mistake(problem, file, 1, f"this is {other} over again, with other names at most")


def _cases_file(problem: Problem) -> Iterator[Finding]:
    """Imports that make cases differ from place to place, and functions that nobody calls."""
    tree = ast.parse((problem.folder / "cases.py").read_bytes())
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            if name.partition(".")[0] in _UNSTEADY:
                said = f"{name} is not the same everywhere: all randomness comes from rng"
                yield mistake(problem, "cases.py", node.lineno if isinstance(node, ast.stmt) else 1, said)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for node in tree.body:
        known = used.union(_CALLED_BY_THE_JUDGE)
        if isinstance(node, ast.FunctionDef) and not node.decorator_list and node.name not in known:
            yield warning(problem, "cases.py", node.lineno, f"{node.name} is never used: is a decorator missing?")
