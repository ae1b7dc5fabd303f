"""What several commands share: settings and flags, the catalog, a problem by its name, the screen, exit statuses."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from judge import settings as files
from judge.cli.output import note
from judge.errors import UsageError
from judge.model.verdict import Verdict
from judge.reports.terminal import Screen, one_line, screen
from judge.settings import Settings

if TYPE_CHECKING:
    from judge.model.judgement import Submission
    from judge.problems.catalog import Catalog
    from judge.problems.problem import Problem
    from judge.problems.signature import Method
    from judge.records.attempts import Records

F = TypeVar("F", bound=Callable[..., Any])


class Command(click.Command):
    r"""A command whose help keeps its examples as they stand: a line `\b` before them says so, as click wants it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what click.Command takes."""
        super().__init__(*args, **kwargs)
        self.help = examples(self.help)


def examples(text: str | None) -> str | None:
    r"""A help text with `\b` (two characters, so that docstrings can be raw) as the character that click looks for."""
    return None if text is None else text.replace("\\b\n", "\b\n")


def no_command(name: str, known: Iterable[str]) -> str:
    """The message for a name that is no command."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return f"no command '{name}'" + (f". Did you mean {near[0]}?" if near else "")


def json_option(function: F) -> F:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of text.")(function)


def problems_option(function: F) -> F:
    """`--problems DIR`."""
    return click.option(
        "--problems",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="A folder of problems of your own, beside the bank's.",
    )(function)


def sandbox_option(function: F) -> F:
    """`--sandbox auto|docker|bubblewrap`."""
    return click.option(
        "--sandbox",
        type=click.Choice(files.SANDBOXES),
        help="What the solution runs in; auto takes Docker where an engine answers, else bubblewrap.",
    )(function)


def here() -> Path:
    """The current folder. Raises UsageError when it is gone."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise UsageError("the current folder no longer exists", hint="change to another one", code="folder") from None


def settings(*, sandbox: str | None = None, problems: Path | None = None) -> Settings:
    """The settings that hold here, flags first; unknown keys are told on stderr. Raises UsageError."""
    found, findings = files.load(here(), os.environ)
    for finding in findings:
        place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
        note(one_line(f"{place}: {finding.message}"))
    if sandbox is not None:
        found = replace(found, sandbox=sandbox)
    if problems is not None:
        found = replace(found, problems=here() / problems)
    return found


def display(found: Settings, *, full: bool = False) -> Screen:
    """What stdout can show."""
    return screen(sys.stdout, os.environ, found.color, full=full)


def catalog(found: Settings) -> "Catalog":
    """The bank's problems and the user's own. Raises UsageError, CannotJudge."""
    from judge.places import bank
    from judge.problems.catalog import Catalog

    return Catalog(bank(), found.problems)


def records(*, create: bool = True) -> "Records":
    """The user's record; with create=False an empty one stands in where there is none. Raises CannotJudge."""
    from judge.places import data_home
    from judge.records.attempts import Records

    return Records.open(data_home(), create=create)


def problem(name: str, known: "Catalog") -> "Problem":
    """The problem of a name: LeetCode's number, slug, unambiguous beginning, or `last`. Raises UsageError."""
    return known.find(last_problem() if name == "last" else name)


def last_problem() -> str:
    """The slug of the problem that was judged last. Raises UsageError when there is none yet."""
    with records(create=False) as record:
        slug = record.last_problem()
    if slug is None:
        raise UsageError("nothing was judged yet, so there is no last problem", hint="judge list", code="no_last")
    return slug


def callbacks(asked: "Problem") -> "tuple[Method, ...]":
    """The functions that a solution of the problem may call, as the stub shows them."""
    return () if asked.callback is None else (asked.callback.method,)


def solutions_folder(found: Settings) -> Path | None:
    """The folder of solutions: as the settings name it, else the nearest `solutions/` upwards; None without one."""
    from judge.problems import solutions

    return found.solutions if found.solutions is not None else solutions.root(here())


def shown(path: Path) -> str:
    """A path as the user would name it: relative where it lies below the current folder."""
    place = path if path.is_absolute() else here() / path
    return str(place.relative_to(here())) if place.is_relative_to(here()) else str(path)


def submission(asked: "Problem", file: Path | None, found: Settings) -> "Submission":
    """The file to judge with its bytes: the one given, else where solutions lie, of several the last changed.

    Raises UsageError where there is none, where it is no file, and where nothing was written into the stub yet.
    """
    from judge.problems import solutions

    if file is None:
        choice = solutions.choose(asked.slug, asked.leetcode, solutions_folder(found))
        file = choice.path
        if choice.others:
            several = ", ".join(one_line(shown(path)) for path in (file, *choice.others))
            note(f"{len(choice.others) + 1} files solve {asked.slug}: {several}; taking the first, changed last")
    return read(asked, file)


def read(asked: "Problem", file: Path) -> "Submission":
    """A file as a submission. Raises UsageError where it can't be read, and where its stub is still empty."""
    from judge.model.judgement import Submission
    from judge.problems import solutions
    from judge.problems.stub import untouched

    source = solutions.read(file)
    line = untouched(source.decode("utf-8-sig", "replace"), asked.signature)
    if line is not None:
        name = asked.signature.class_name if asked.signature.design else asked.signature.methods[0].name
        raise UsageError(
            f"{name} in {shown(file)}:{line} is still empty; nothing judged, nothing recorded", code="empty"
        )
    return Submission(asked.slug, shown(file), source)


def status_of(verdicts: Iterable[Verdict]) -> int:
    """The exit status of what was judged: 3 with an IE among them, 1 with anything else but AC, 0 otherwise."""
    seen = set(verdicts)
    if Verdict.IE in seen:
        return 3
    return 0 if seen <= {Verdict.AC} else 1
