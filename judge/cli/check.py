"""`judge check`: every solution below some folders, in parallel, for CI. Nothing of it is recorded."""

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
from judge.model.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from judge.judging.check import Checked, Job
    from judge.problems.catalog import Catalog
    from judge.reports.check import Skipped
    from judge.settings import Settings


@click.command(cls=options.Command)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Judge N at a time (default: as many as processors).")
@click.option("-v", "--verbose", is_flag=True, help="Show the accepted ones, too.")
@options.sandbox_option
@options.json_option
def check(paths: tuple[Path, ...], jobs: int | None, verbose: bool, sandbox: str | None, as_json: bool) -> int:
    r"""Judge every solution below some folders, for CI.

    \b
    judge check
    judge check solutions/two-sum.py solutions/3sum.py

    Without PATHs the repository's folder of solutions. The problems are those of the installed judge alone. Exit
    status: 0 all accepted, 1 some not, 2 nothing to judge, 3 the judge could not judge some.
    """
    began = time.monotonic()
    found = options.settings(sandbox=sandbox)
    work = _work(_files(paths, found))
    if not work.jobs:
        why = f", {len(work.skipped)} skipped" if work.skipped else ""
        raise UsageError(f"nothing to judge{why}", "is this the right folder? judge check PATH", "nothing_to_judge")
    workers = min(jobs or os.cpu_count() or 1, len(work.jobs))
    done = _checked(work.jobs, workers, found)
    from judge.reports import check as report

    result = report.Report(done, work.skipped, time.monotonic() - began, workers)
    if as_json:
        from judge.reports import json

        out(json.dump(json.check(result)))
    else:
        out(report.text(result, options.display(found), verbose=verbose))
    return options.status_of(Verdict.IE if each.judgement is None else each.judgement.verdict for each in done)


class _Work(NamedTuple):
    """What there is to do."""

    jobs: list[Job]
    skipped: list[Skipped]


def _files(paths: Sequence[Path], found: Settings) -> list[tuple[Path, Path]]:
    """Folders of solutions with what of each is asked for: itself, or one file in it. Raises UsageError."""
    from judge.problems import solutions

    if not paths:
        folder = options.solutions_folder(found)
        if folder is None or not folder.is_dir():
            hint = "change to your repository, or say where: judge check PATH"
            raise UsageError("no folder solutions/ here or above", hint, "no_solutions_folder")
        return [(folder, folder)]
    asked = []
    for path in paths:
        if path.is_dir():
            inner = path / "solutions"
            folder = inner if path.name != "solutions" and inner.is_dir() else path
            asked.append((folder.absolute(), folder.absolute()))
        elif path.exists():
            place = path.absolute()
            asked.append((solutions.root(place.parent) or place.parent, place))
        else:
            raise UsageError(f"no file or folder {path}", "check its name", "no_file")
    return asked


def _work(asked: Sequence[tuple[Path, Path]]) -> _Work:
    """A job for each file that solves a problem, and why there is none for the others."""
    from judge.places import bank
    from judge.problems import solutions
    from judge.problems.catalog import Catalog

    # The bank of the installed judge alone: a fork's folder of problems must not take its place.
    known = Catalog(bank())
    slugs = known.slugs()
    work = _Work([], [])
    seen: set[Path] = set()
    for folder, wanted in asked:
        for file, slug in solutions.discover(folder, slugs):
            if file not in seen and wanted in (folder, file):
                seen.add(file)
                _add(work, known, file, slug)
    return work


def _add(work: _Work, known: Catalog, file: Path, slug: str | None) -> None:
    """Put one file where it belongs."""
    from judge.judging.check import Job
    from judge.reports.check import Skipped

    if slug is None:
        work.skipped.append(Skipped(options.shown(file), "no problem of this name"))
        return
    problem = known.find(slug)
    try:
        work.jobs.append(Job(problem, options.read(problem, file)))
    except UsageError as error:
        work.skipped.append(Skipped(options.shown(file), error.message))


def _checked(jobs: Sequence[Job], workers: int, found: Settings) -> list[Checked]:
    """All jobs done, in the files' order."""
    from judge.cases.built import Silent
    from judge.cases.ready import ready
    from judge.judging.check import check as judged
    from judge.sandbox.box import Role
    from judge.sandbox.choose import open_box

    idle_s = 60 * found.idle_minutes
    with closing(open_box(Role.SUBMISSION, found.sandbox, note, idle_s)) as box:
        facts = box.facts
    submissions = partial(open_box, Role.SUBMISSION, facts.backend, note, idle_s)
    bank = partial(open_box, Role.BANK, facts.backend, note, idle_s)
    done = []
    with Progress("checking") as progress:
        for each in judged(jobs, workers, submissions, bank, lambda problem: ready(problem, facts, bank, Silent())):
            done.append(each)
            progress.step("solutions", len(done), len(jobs))
    return sorted(done, key=lambda each: each.job.submission.path)
