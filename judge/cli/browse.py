"""`judge list` and `judge show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from judge.cli import options
from judge.cli.output import note, out
from judge.model.categories import CATEGORIES
from judge.model.progress import Status

if TYPE_CHECKING:
    from judge.problems.problem import Summary


@click.command("list", cls=options.Command)
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--category", type=click.Choice([each.slug for each in CATEGORIES]), metavar="SLUG", help="One category.")
@click.option("--difficulty", type=click.Choice(["easy", "medium", "hard"]), help="One level.")
@click.option("--week", type=click.IntRange(1), metavar="N", help="Those that the plan puts into week N.")
@click.option("--tag", metavar="TAG", help="Those with this tag.")
@click.option("--status", type=click.Choice([status.value for status in Status]), help="Those that stand like this.")
@options.problems_option
@options.json_option
def list_(**flags: Any) -> int:
    r"""List the problems.

    \b
    judge list --week 1
    judge list tree --difficulty easy --status new

    With WORDs only those whose name or title holds all of them.
    """
    wanted = _Wanted(**flags)
    found = options.settings(problems=wanted.problems)
    known = options.catalog(found)
    summaries = known.summaries()
    if found.problems is not None and known.findings():
        note("something is wrong with some problems and they may be missing here: judge doctor says what")
    with options.records(create=False) as record:
        statuses = record.statuses()
    chosen = [each for each in summaries if wanted.fits(each, statuses.get(each.slug, Status.NEW))]
    if wanted.as_json:
        from judge.reports import json

        out(json.dump(json.listing(chosen, statuses)))
    else:
        from judge.reports import browse

        out(browse.listing(chosen, statuses, options.display(found)))
    return 0


class _Wanted(NamedTuple):
    """What the command line asks for."""

    words: tuple[str, ...]
    category: str | None
    difficulty: str | None
    week: int | None
    tag: str | None
    status: str | None
    problems: Path | None
    as_json: bool

    def fits(self, summary: Summary, status: Status) -> bool:
        """Whether a problem is among those asked for."""
        text = f"{summary.slug} {summary.title}".lower()
        return (
            all(word.lower() in text for word in self.words)
            and self.category in (None, summary.category)
            and self.difficulty in (None, str(summary.difficulty))
            and self.week in (None, summary.week)
            and (self.tag is None or self.tag.lower() in (tag.lower() for tag in summary.tags))
            and self.status in (None, status.value)
        )


@click.command(cls=options.Command)
@click.argument("problem", default="last")
@options.problems_option
@options.json_option
def show(problem: str, problems: Path | None, as_json: bool) -> int:
    r"""Show a problem's statement.

    \b
    judge show two-sum
    judge show 1 > two-sum.md
    """
    from judge.problems.stub import stub
    from judge.problems.wording import text

    found = options.settings(problems=problems)
    asked = options.problem(problem, options.catalog(found))
    with options.records(create=False) as record:
        status = record.statuses().get(asked.slug, Status.NEW)
    constraints = [line for each in asked.constraints for line in text(each).splitlines()]
    source = stub(asked.signature, options.callbacks(asked))
    if as_json:
        from judge.reports import json

        out(json.dump(json.problem(asked, status, constraints, source)))
    else:
        from judge.reports import browse

        out(browse.show(asked, status, constraints, source, options.display(found)))
    return 0
