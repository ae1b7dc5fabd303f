"""`judge stats` and `judge history`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from judge.cli import options
from judge.cli.output import note, out, out_bytes
from judge.errors import UsageError
from judge.settings import Settings

if TYPE_CHECKING:
    from judge.records.attempts import Records
    from judge.records.rows import AttemptRow
    from judge.reports.practice import Standing

SHOWN = 30
"""Attempts that `judge history` shows as text where no number is asked for; with --json it is all of them."""


@click.command(cls=options.Command)
@options.json_option
def stats(as_json: bool) -> int:
    r"""Show where you stand, by category and by week.

    \b
    judge stats
    judge stats --json

    Solved: at least one AC. 1st try: share of the problems tried whose first recorded attempt was AC. Pass: AC out of
    all attempts, which leave out what is not recorded, internal errors, and runs of an unchanged source. Done in a
    week: problems whose first AC falls into that week of the plan, which begins with your first attempt.
    """
    found = options.settings()
    standing = _standing(found)
    if as_json:
        from judge.reports import json

        out(json.dump(json.stats(standing)))
    else:
        from judge.reports import practice

        out(practice.stats(standing, options.display(found)))
    return 0


def _standing(found: Settings) -> "Standing":
    """Statistics of the bank's problems as of now."""
    from judge.clock import now
    from judge.practice.plan import practice_day, week_of
    from judge.practice.statistics import category_statistics, first_day, pace, week_statistics
    from judge.records.diary import plan_start, work_log
    from judge.reports.practice import Standing

    bank = [summary for summary in options.catalog(found).summaries() if not summary.own]
    with options.records(create=False) as record:
        tallies, log, begun = record.tallies(), work_log(record), plan_start(record)
    start, today = first_day(begun, tallies), practice_day(now())
    categories = category_statistics(bank, tallies)
    weeks = week_statistics(bank, tallies, log, start)
    if start is None:
        return Standing(categories, weeks, (), None, 0)
    return Standing(categories, weeks, pace(weeks, start, today), week_of(today, start), (today - start).days % 7 + 1)


@click.command(cls=options.Command)
@click.argument("problem", required=False)
@click.argument("number", type=int, required=False, metavar="[ID]")
@click.option("--limit", type=click.IntRange(1), metavar="N", help=f"At most N attempts (text: {SHOWN}, JSON: all).")
@click.option("--replaced", is_flag=True, help="The source that judge start --again put away last.")
@options.problems_option
@options.json_option
def history(**flags: Any) -> int:
    r"""Show recorded attempts and their sources.

    \b
    judge history
    judge history two-sum
    judge history two-sum 3 > old.py

    Newest first; with an ID the source that was judged.
    """
    asked = _Asked(**flags)
    found = options.settings(problems=asked.problems)
    with options.records(create=False) as record:
        slug = None if asked.problem is None else _slug(asked.problem, found, record)
        if asked.replaced:
            return _show_replaced(record, slug, as_json=asked.as_json)
        if asked.number is not None:
            return _show_source(record, slug, asked.number, as_json=asked.as_json)
        shown = asked.limit if asked.limit is not None or asked.as_json else SHOWN
        rows = record.history(slug, None if shown is None else shown + 1)
    more = shown is not None and len(rows) > shown
    rows = rows[:shown]
    if asked.as_json:
        from judge.reports import json

        out(json.dump(json.history(rows)))
        return 0
    from judge.reports import practice

    out(practice.history(rows, options.display(found)))
    if more and asked.limit is None:
        note(f"there are more; all of them: judge history --limit {10**6}")
    return 0


class _Asked(NamedTuple):
    """What the command line of `history` says."""

    problem: str | None
    number: int | None
    limit: int | None
    replaced: bool
    problems: Path | None
    as_json: bool


def _slug(name: str, found: Settings, record: "Records") -> str:
    """The slug of a problem; one that the record knows is enough, as own problems may be elsewhere now."""
    try:
        return options.problem(name, options.catalog(found)).slug
    except UsageError:
        if record.history(name, 1):
            return name
        raise


def _show_replaced(record: "Records", slug: str | None, *, as_json: bool) -> int:
    """Print the source that a stub replaced last; as JSON all of them, newest first."""
    if slug is None:
        raise UsageError("--replaced needs a PROBLEM", "judge history two-sum --replaced", "usage")
    rows = record.replaced(slug)
    if as_json:
        from judge.reports import json

        out(json.dump(json.replaced(rows)))
        return 0
    if not rows:
        raise UsageError(f"no source of {slug} was put away", f"its attempts: judge history {slug}", "nothing_replaced")
    from judge.reports.terminal import visible

    at, path, body = rows[0]
    note(f"put away {at.isoformat()[:16]} UTC, {path}")
    out_bytes(body, visible)
    return 0


def _show_source(record: "Records", slug: str | None, number: int, *, as_json: bool) -> int:
    """Print the source of an attempt as it was."""
    row = next((each for each in record.history(slug) if each.id == number), None)
    if row is None:
        raise UsageError(f"no attempt {number} at {slug} in the record", f"judge history {slug}", "unknown_attempt")
    body = record.source(number)
    if as_json:
        from judge.reports import json

        out(json.dump(json.source(row, body)))
    else:
        _print_source(row, body)
    return 0


def _print_source(row: "AttemptRow", body: bytes) -> None:
    """The bytes themselves into a file or pipe; on a terminal with control characters shown."""
    from judge.reports.terminal import visible

    note(f"attempt {row.id}, {row.at[:16]} UTC, {row.verdict}, {row.path}")
    out_bytes(body, visible)
