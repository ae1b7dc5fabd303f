"""`judge cases`: build the cases of problems, and write them out."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge.cli import options
from judge.cli.output import Progress, note, out

if TYPE_CHECKING:
    from collections.abc import Callable

    from judge.cases.built import BuiltCases
    from judge.problems.problem import Problem
    from judge.sandbox.box import Box
    from judge.settings import Settings


@click.group(no_args_is_help=False)
def cases() -> None:
    """Build and export the cases of problems."""


@cases.command(cls=options.Command)
@click.argument("names", nargs=-1, metavar="[PROBLEM]...")
@click.option("--lock", is_flag=True, help="For authors: make what is built the cases that cases.lock demands.")
@options.sandbox_option
@options.problems_option
@options.json_option
def build(names: tuple[str, ...], lock: bool, sandbox: str | None, problems: Path | None, as_json: bool) -> int:
    r"""Build the cases of problems; without names those that this machine doesn't have yet.

    \b
    judge cases build
    judge cases build two-sum     anew, whatever there is
    """
    found = options.settings(sandbox=sandbox, problems=problems)
    known = options.catalog(found)
    asked = [options.problem(name, known) for name in names]
    asked = asked or [known.find(summary.slug) for summary in known.summaries()]
    bank = _bank(found)
    built = [(problem, _built(problem, bank, anew=bool(names) or lock, lock=lock)) for problem in asked]
    if as_json:
        from judge.reports import json

        out(json.dump(json.cases(built)))
    else:
        from judge.reports import machine

        out(machine.cases(built, options.display(found)))
    return 0


@cases.command("export", cls=options.Command)
@click.argument("problem")
@options.sandbox_option
@options.problems_option
def export_(problem: str, sandbox: str | None, problems: Path | None) -> int:
    r"""Write a problem's cases as JSON Lines: case, arguments by name, expected.

    \b
    judge cases export two-sum > two-sum.jsonl
    """
    from judge.cases.ready import export

    found = options.settings(sandbox=sandbox, problems=problems)
    asked = options.problem(problem, options.catalog(found))
    for line in export(asked, _built(asked, _bank(found), anew=False, lock=False)):
        out(line)
    return 0


def _bank(found: Settings) -> Callable[[], Box]:
    """Opens a box for the bank's own code."""
    from judge.sandbox.box import Role
    from judge.sandbox.choose import open_box

    return partial(open_box, Role.BANK, found.sandbox, note, 60 * found.idle_minutes)


def _built(problem: Problem, bank: Callable[[], Box], *, anew: bool, lock: bool) -> BuiltCases:
    """A problem's cases, with a line of progress."""
    from judge.cases.ready import ready, rebuild

    with Progress(f"{problem.slug}: building its cases") as progress:
        if anew:
            return rebuild(problem, bank, progress, relock=lock)
        with closing(bank()) as box:
            facts = box.facts
        return ready(problem, facts, bank, progress)
