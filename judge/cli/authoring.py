"""`judge verify` and `judge new`: for authors of problems."""

from __future__ import annotations

import os
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from judge.cli import options
from judge.cli.output import Progress, note, out
from judge.errors import UsageError
from judge.model.categories import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from judge.authoring.trials import Boxes
    from judge.authoring.verification import Verification
    from judge.model.finding import Finding
    from judge.problems.catalog import Catalog
    from judge.problems.shelf import Shelf
    from judge.settings import Settings


@click.command(cls=options.Command)
@click.argument("names", nargs=-1, metavar="[PROBLEM]...")
@click.option("--deep", is_flag=True, help="Also brute force on all small inputs, and mutants: minutes, not seconds.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Use N sandboxes (default: as many as processors).")
@options.sandbox_option
@options.problems_option
@options.json_option
def verify(
    names: tuple[str, ...], deep: bool, jobs: int | None, sandbox: str | None, problems: Path | None, as_json: bool
) -> int:
    r"""Prove problems: what is wrong, with file and line, and what cases are for.

    \b
    judge verify two-sum
    judge verify --deep
    judge verify mine/knapsack    a problem by its folder

    Without names all problems, the bank's and your own. Exit status: 0 clean, 1 something was found, 2 no such
    problem, 3 it could not be verified.
    """
    from judge.authoring.verify import verify as verified
    from judge.reports import findings as report

    began = time.monotonic()
    found = options.settings(sandbox=sandbox, problems=problems)
    known, shelves = options.catalog(found), _shelves(found)
    asked = [_named(name, known, shelves) for name in names] or _every(shelves)
    boxes = _boxes(found, jobs or os.cpu_count() or 1)
    screen = options.display(found)
    done = []
    for place, each in enumerate(asked, 1):
        with Progress(f"{each.folder.name}: verifying ({place}/{len(asked)})") as progress:
            done.append(verified(each.folder, each.own, boxes, progress, deep=deep))
        if not as_json:
            out(report.problem(done[-1], screen))
    whole = [] if names else _of_the_whole(known, shelves, done)
    result = report.Report(done, whole, time.monotonic() - began)
    if as_json:
        from judge.reports import json

        out(json.dump(report.document(result)))
    else:
        out(report.end(result, screen))
    return 0 if result.clean else 1


class _Asked(NamedTuple):
    """A problem's folder."""

    folder: Path
    own: bool


def _every(shelves: Sequence[Shelf]) -> list[_Asked]:
    """All problems: the bank's, and the user's own but for those that bear a slug of the bank. Raises UsageError."""
    taken = set(shelves[0].folders())
    every = [
        _Asked(folder, shelf.own)
        for shelf in shelves
        for slug, folder in shelf.folders().items()
        if not (shelf.own and slug in taken)
    ]
    if not every:
        raise UsageError("there is no problem to verify", "begin one: judge new SLUG", "nothing_to_verify")
    return every


def _of_the_whole(known: Catalog, shelves: Sequence[Shelf], done: Sequence[Verification]) -> list[Finding]:
    """What is wrong between problems: two with one slug or number, lines of cases.lock that nobody needs."""
    from judge.authoring import locked
    from judge.reports.findings import near

    told = {near(finding) for each in done for finding in each.findings}
    return [
        *(finding for finding in known.findings() if near(finding) not in told),
        *locked.leftovers(shelves[0].folders()),
    ]


def _named(name: str, known: Catalog, shelves: Sequence[Shelf]) -> _Asked:
    """A problem by slug, folder, number or beginning, broken ones too. Raises UsageError."""
    for shelf in shelves:
        folder = shelf.folders().get(name)
        if folder is not None:
            return _Asked(folder, shelf.own)
    place = options.here() / name
    if (place / "problem.yaml").is_file():
        folder = place.resolve()
        return _Asked(folder, not any(folder.is_relative_to(shelf.root) for shelf in shelves if not shelf.own))
    begun = [
        (folder, shelf.own) for shelf in shelves for slug, folder in shelf.folders().items() if _begins(slug, name)
    ]
    if len(begun) == 1:
        return _Asked(*begun[0])
    problem = options.problem(name, known)
    return _Asked(problem.folder, problem.own)


def _begins(slug: str, name: str) -> bool:
    return bool(name) and slug.startswith(name)


def _shelves(found: Settings) -> list[Shelf]:
    """The bank's folder and the user's own."""
    from judge.places import bank, cache_home
    from judge.problems.shelf import Shelf

    cache = cache_home() / "catalog"
    shelves = [Shelf(bank(), cache, own=False)]
    return shelves if found.problems is None else [*shelves, Shelf(found.problems, cache, own=True)]


def _boxes(found: Settings, workers: int) -> Boxes:
    """How boxes are opened: all of the backend that answers first."""
    from judge.authoring.trials import Boxes
    from judge.sandbox.box import Role
    from judge.sandbox.choose import open_box

    idle_s = 60 * found.idle_minutes
    with closing(open_box(Role.BANK, found.sandbox, note, idle_s)) as box:
        backend = box.facts.backend
    opened = {role: partial(open_box, role, backend, note, idle_s) for role in Role}
    return Boxes(opened[Role.SUBMISSION], opened[Role.BANK], workers)


@click.command(cls=options.Command)
@click.argument("slug")
@click.option(
    "--category",
    type=click.Choice([category.slug for category in CATEGORIES]),
    default=CATEGORIES[0].slug,
    show_default=True,
    help="What it belongs to.",
)
@options.problems_option
@options.json_option
def new(slug: str, category: str, problems: Path | None, as_json: bool) -> int:
    r"""Begin a problem of your own: a small one that works, to be turned into yours.

    \b
    judge new knapsack --problems mine
    judge new knapsack --category dynamic-programming

    It goes into the folder of your own problems, given by --problems or the setting `problems`. Every line to be
    rewritten is marked TODO, and judge verify names those that are left.
    """
    from judge.authoring.skeleton import write

    found = options.settings(problems=problems)
    if found.problems is None:
        hint = "say where they lie: judge new SLUG --problems DIR, or the setting problems"
        raise UsageError("there is no folder for problems of your own", hint, "no_own_problems")
    _refuse_taken(slug, found)
    folder = found.problems / category / slug
    files = write(folder, slug, category)
    if as_json:
        from judge.reports import json
        from judge.reports.findings import begun

        out(json.dump(begun(slug, options.shown(folder), [options.shown(file) for file in files])))
    else:
        where = f" --problems {options.shown(found.problems)}" if problems is not None else ""
        out(f"{options.shown(folder)} is there, {len(files)} files; what is left to write: judge verify {slug}{where}")
    return 0


def _refuse_taken(slug: str, found: Settings) -> None:
    """Raise UsageError where a problem has that slug already: one's own never takes the place of the bank's."""
    from judge.places import bank, cache_home
    from judge.problems.load import SLUG
    from judge.problems.shelf import Shelf

    if SLUG.fullmatch(slug) is None:
        hint = "lower-case letters, digits and single dashes, for example coin-change"
        raise UsageError(f"{slug!r} is no slug", hint, "slug")
    places = [(bank(), False)] + ([(found.problems, True)] if found.problems and found.problems.is_dir() else [])
    for root, own in places:
        folder = Shelf(root, cache_home() / "catalog", own=own).folders().get(slug)
        if folder is not None:
            hint = f"take another slug, or look at it: judge show {slug}"
            raise UsageError(f"{options.shown(folder)} is there already", hint, "problem_exists")
