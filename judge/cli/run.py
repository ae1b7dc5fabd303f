"""`judge run`: one submission against one problem, kept, then shown."""

import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from judge.cli import options
from judge.cli.output import Progress, note, out
from judge.errors import UsageError
from judge.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from judge.cases.built import BuiltCases
    from judge.judging.whole import Extent, Whole
    from judge.model.judgement import Attempt, CaseResult, Judgement, Submission
    from judge.problems.problem import Problem
    from judge.sandbox.box import Box


@click.command(cls=options.Command)
@click.argument("problem", default="last")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@options.sandbox_option
@click.option("--samples", is_flag=True, help="Judge the samples only; not recorded.")
@click.option(
    "--case", "texts", multiple=True, metavar="JSON", help="Judge arguments of your own instead; not recorded."
)
@click.option("--all", "go_on", is_flag=True, help="Go on after the first failure, until the third time-out.")
@click.option("--no-record", is_flag=True, help="Keep this run out of the record.")
@click.option("--full", is_flag=True, help="Show long values and long printed text whole.")
@options.problems_option
@options.json_option
def run(**flags: Any) -> int:
    r"""Judge a solution on all cases and record the attempt.

    \b
    judge run two-sum
    judge run two-sum other.py --case '{"nums": [2, 7], "target": 9}'

    PROBLEM is a LeetCode number, a slug, the beginning of one, or `last` (also when left out). Without FILE the
    solution is looked for in the repository's folder of solutions. Exit status: 0 accepted, 1 not accepted, 2 wrong
    usage, 3 the judge could not judge.
    """
    from judge.judging.whole import Extent

    asked = _Asked(**flags)
    if asked.samples and asked.texts:
        raise UsageError("--samples and --case exclude each other", code="usage")
    found = options.settings(sandbox=asked.sandbox, problems=asked.problems)
    problem = options.problem(asked.problem, options.catalog(found))
    submission = options.submission(problem, asked.file, found)
    judged = _judge(problem, submission, asked.texts, Extent(asked.samples, asked.go_on), found)
    attempt = _keep(judged.judgement, recorded=not (asked.no_record or asked.samples or asked.texts))
    _show(attempt, judged.results if asked.go_on else None, asked, found)
    return options.status_of([judged.judgement.verdict])


class _Asked(NamedTuple):
    """What the command line says."""

    problem: str
    file: Path | None
    sandbox: str | None
    samples: bool
    texts: tuple[str, ...]
    go_on: bool
    no_record: bool
    full: bool
    problems: Path | None
    as_json: bool


def _judge(
    problem: "Problem", submission: "Submission", texts: tuple[str, ...], extent: "Extent", found: Settings
) -> "Whole":
    """The judgement of a submission: a box, the cases, the verdict."""
    from judge.judging.whole import whole
    from judge.sandbox.box import Role
    from judge.sandbox.choose import open_box

    own = _own_arguments(texts, problem)
    idle_s = 60 * found.idle_minutes
    with closing(open_box(Role.SUBMISSION, found.sandbox, note, idle_s)) as box:
        open_bank = partial(open_box, Role.BANK, box.facts.backend, note, idle_s)
        built = _cases(problem, box, open_bank)
        if own:
            built = _with_own(problem, built, own, open_bank)
        judged = whole(box, problem, submission, built, extent, open_bank)
        box.remember(sys.argv[1:], Path(submission.path).absolute())
        return judged


def _own_arguments(texts: tuple[str, ...], problem: "Problem") -> list[bytes]:
    """The arguments of `--case`, none where there is none."""
    if not texts:
        return []
    from judge.cli.own_cases import arguments

    return arguments(texts, problem)


def _cases(problem: "Problem", box: "Box", open_bank: "Callable[[], Box]") -> "BuiltCases":
    """The problem's cases, built with a line of progress where this is their first use."""
    from judge.cases.ready import ready

    with Progress(f"{problem.slug}: building its cases, once for this machine") as progress:
        return ready(problem, box.facts, open_bank, progress)


def _with_own(
    problem: "Problem", built: "BuiltCases", own: list[bytes], open_bank: "Callable[[], Box]"
) -> "BuiltCases":
    """The user's own cases in place of the problem's, under its limits."""
    from judge.cli.own_cases import answered

    with closing(open_bank()) as bank:
        return built._replace(cases=answered(problem, bank, own))


def _keep(judgement: "Judgement", *, recorded: bool) -> "Attempt":
    """Put a judgement into the record; nothing of it is shown before."""
    from judge.clock import now
    from judge.records.attempts import unrecorded

    if not recorded:
        return unrecorded(judgement, now())
    with options.records() as record:
        return record.keep(judgement, now())


def _show(attempt: "Attempt", every: "Sequence[CaseResult] | None", asked: _Asked, found: Settings) -> None:
    """Print an attempt; `every` holds all results where the run went on after a failure."""
    if asked.as_json:
        from judge.reports import json

        out(json.dump(json.run(attempt, every)))
        return
    from judge.reports import attempts

    out(attempts.run(attempt, options.display(found, full=asked.full), every))
