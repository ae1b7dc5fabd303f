"""Loads a problem's folder: problem.yaml, statement.md, the names of its submissions. Runs nothing and raises nothing.

Every mistake is a finding with its file and line, all of them at once. Errors make the problem unusable; warnings are
for its author.
"""

import re
from pathlib import Path
from stat import S_ISREG

from judge.model.categories import BY_SLUG
from judge.model.finding import Finding
from judge.problems import document, schema
from judge.problems.document import Sink, meant
from judge.problems.fields import Fields
from judge.problems.problem import Problem, Submissions

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FILES = ("problem.yaml", "statement.md", "cases.py", "submissions")
SUBMISSION_FOLDERS = Submissions.__match_args__

_SHORTEST_STATEMENT = 80
_LARGEST_SUBMISSION_BYTES = 1024 * 1024


def load(folder: Path, own: bool = False) -> tuple[Problem | None, list[Finding]]:
    """Load one problem.

    Args:
        folder: the problem's folder; findings name files below it as it is given.
        own: whether it is the user's own problem, whose folder need not lie in one of its category.

    Returns:
        The problem, or None where a finding is an error; and all findings, errors and warnings.
    """
    sink = Sink(str(folder / "problem.yaml"))
    place = Sink(str(folder))
    if SLUG.fullmatch(folder.absolute().name) is None:
        place.error(None, f"{folder.name!r} is no slug: lower-case letters, digits and single dashes")
    fields = _fields(folder, sink)
    facts = None if fields is None else schema.read(fields)
    statement, findings = _statement(folder)
    submissions = _submissions(folder, place)
    if fields is not None and facts is not None:
        _check_category(facts, fields, folder, own)
        _check_submissions(facts, fields, submissions)
    _check_files(folder, place)
    findings = list(dict.fromkeys([*sink.findings, *findings, *place.findings]))
    if facts is None or statement is None or sink.failed or place.failed:
        return None, findings
    return _problem(folder.absolute(), facts, statement, submissions, own), findings


def _fields(folder: Path, sink: Sink) -> Fields | None:
    """The table of problem.yaml."""
    text = document.read_text(folder / "problem.yaml", sink)
    root = None if text is None else document.parse(text, sink)
    if root is None:
        return None
    if not isinstance(root, document.Table):
        sink.error(root.line, "problem.yaml must be a table of keys and values")
        return None
    return Fields(root, sink)


def _check_category(facts: schema.Facts, fields: Fields, folder: Path, own: bool) -> None:
    """The folder lies in its category's; one's own problems may lie anywhere else."""
    above = folder.absolute().parent.name
    if facts.category is not None and facts.category != above and (not own or above in BY_SLUG):
        fields.wrong("category", f"category is {facts.category}, but the folder lies in {above}")


def _statement(folder: Path) -> tuple[str | None, list[Finding]]:
    """The statement's text."""
    sink = Sink(str(folder / "statement.md"))
    text = document.read_text(folder / "statement.md", sink)
    if text is not None and len(text.strip()) < _SHORTEST_STATEMENT:
        sink.warning(1, f"the statement has fewer than {_SHORTEST_STATEMENT} characters")
    return text, sink.findings


def _submissions(folder: Path, sink: Sink) -> Submissions:
    """The files below submissions/, sorted; what doesn't belong there is a finding."""
    found = {}
    for name in SUBMISSION_FOLDERS:
        files = _entries(folder / "submissions" / name)
        good = [
            file for file in files if file.suffix == ".py" and _size(file) is not None and not _leaves(file, folder)
        ]
        found[name] = tuple(f"submissions/{name}/{file.name}" for file in good)
        for file in files:
            if file not in good:
                sink.warning(None, f"submissions/{name}/{file.name} is no Python file and is not used")
            elif (_size(file) or 0) > _LARGEST_SUBMISSION_BYTES:
                sink.error(None, f"submissions/{name}/{file.name} has more than 1 MiB")
    for file in _entries(folder / "submissions"):
        if file.name not in SUBMISSION_FOLDERS:
            sink.warning(None, f"submissions/{file.name} is not used{meant(file.name, SUBMISSION_FOLDERS)}")
    return Submissions(**found)


def _check_submissions(facts: schema.Facts, fields: Fields, submissions: Submissions) -> None:
    """Reference, slow ones, and folders that are empty."""
    accepted = [file.rpartition("/")[2] for file in submissions.accepted]
    if facts.reference is not None and facts.reference not in accepted:
        there = f"; there are {', '.join(accepted)}" if accepted else ", which has none"
        fields.wrong("reference", f"reference {facts.reference!r} is not among submissions/accepted{there}")
    slow = submissions.time_limit_exceeded
    if facts.slow is not None and slow:
        fields.wrong("slow", f"slow says that there is no slow submission, but there is {slow[0]}")
    elif not slow and not fields.has("slow"):
        message = "no slow submission: put one into submissions/time_limit_exceeded, or write slow: none, because ..."
        fields.sink.warning(1, message)
    for name in ("wrong_answer", "brute_force"):
        if not getattr(submissions, name):
            fields.sink.warning(1, f"submissions/{name} has no submission")


def _check_files(folder: Path, sink: Sink) -> None:
    """cases.py must be there, and nothing unknown."""
    if _size(folder / "cases.py") is None:
        sink.error(None, "cases.py is missing")
    for file in _entries(folder):
        if file.name not in FILES:
            sink.warning(None, f"{file.name} is not used{meant(file.name, FILES)}")
        if _leaves(file, folder):
            sink.error(None, f"{file.name} is a link to outside of the problem's folder")


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, sorted, without what editors and Python leave behind; nothing where there is no folder."""
    try:
        return sorted(file for file in folder.iterdir() if not file.name.startswith((".", "__pycache__")))
    except OSError:
        return []


def _size(file: Path) -> int | None:
    """Bytes of an ordinary file, None for anything else."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size if S_ISREG(found.st_mode) else None


def _leaves(file: Path, folder: Path) -> bool:
    """Whether a link leads out of the folder, or nowhere."""
    if not file.is_symlink():
        return False
    try:
        return not file.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True


def _problem(folder: Path, facts: schema.Facts, statement: str, submissions: Submissions, own: bool) -> Problem:
    """The problem of facts that are all there."""
    title, category, difficulty, signature, licence = (
        facts.title,
        facts.category,
        facts.difficulty,
        facts.signature,
        facts.licence,
    )
    if title is None or category is None or difficulty is None or signature is None or licence is None:
        raise AssertionError("a value is missing without a finding")
    return Problem(
        slug=folder.name,
        title=title,
        leetcode=facts.leetcode,
        category=category,
        difficulty=difficulty,
        tags=facts.tags,
        week=facts.week,
        day=facts.day,
        signature=signature,
        constraints=facts.constraints,
        promise=facts.promise,
        checker=facts.checker,
        callback=facts.callback,
        samples=facts.samples,
        reference=f"submissions/accepted/{facts.reference}",
        submissions=submissions,
        slow=facts.slow,
        hints=facts.hints,
        complexity=facts.complexity,
        features=facts.features,
        limits=facts.limits,
        licence=licence,
        statement=statement,
        folder=folder,
        own=own,
    )
