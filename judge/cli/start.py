"""`judge start`: an empty solution to fill in; an old one goes to the record before its place is taken."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judge.cli import options
from judge.cli.output import out
from judge.errors import CannotJudge, UsageError
from judge.settings import Settings

if TYPE_CHECKING:
    from judge.problems.problem import Problem

GIST_WIDTH = 86


@click.command(cls=options.Command)
@click.argument("problem")
@click.option(
    "--again", is_flag=True, help="Put an empty stub in the place of your solution, which goes to the record."
)
@options.problems_option
@options.json_option
def start(problem: str, again: bool, problems: Path | None, as_json: bool) -> int:
    r"""Begin a problem: write an empty solution to fill in.

    \b
    judge start two-sum
    judge start two-sum --again    solve it once more from nothing

    It never overwrites: with --again the old source is in the record before its place is taken, and
    judge history two-sum --replaced shows it.
    """
    found = options.settings(problems=problems)
    asked = options.problem(problem, options.catalog(found))
    file, replaced = _written(asked, found, again=again)
    if as_json:
        from judge.reports import json

        out(json.dump(json.started(asked.slug, options.shown(file), replaced)))
    else:
        kept = ", the old source is in the record" if replaced else ""
        out(f"{options.shown(file)} is there to be filled in{kept}; then: judge run {asked.slug}")
    return 0


def _written(problem: "Problem", found: Settings, *, again: bool) -> tuple[Path, bool]:
    """The file with its stub, and whether it took the place of an older one. Raises UsageError, CannotJudge."""
    from judge.problems import solutions

    folder = options.solutions_folder(found) or options.here() / "solutions"
    there = solutions.find(problem.slug, problem.leetcode, folder) if folder.is_dir() else []
    if there and not again:
        names = ", ".join(options.shown(path) for path in there)
        hint = f"judge it: judge run {problem.slug}; begin anew: judge start {problem.slug} --again"
        raise UsageError(f"{names} {'is' if len(there) == 1 else 'are'} there already", hint, "solution_exists")
    if there:
        file = solutions.choose(problem.slug, problem.leetcode, folder).path
        return file, _replaced(problem, file)
    file = folder / f"{problem.slug}.py"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(_stub(problem))
    except OSError as error:
        raise UsageError(f"{options.shown(file)} can't be written: {error.strerror}", code="file") from error
    return file, False


def _replaced(problem: "Problem", file: Path) -> bool:
    """Put a stub in a file's place, its source in the record first; False where it was a stub still."""
    from judge.clock import now
    from judge.problems import solutions
    from judge.problems.stub import untouched

    source = solutions.read(file)
    if untouched(source.decode("utf-8-sig", "replace"), problem.signature) is not None:
        return False
    with options.records() as record:
        record.keep_source(problem.slug, options.shown(file), source, now())
    # Written aside and renamed, so that there is always a whole file; a link keeps its target's place.
    place = file.resolve()
    aside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        aside.write_text(_stub(problem), "utf-8")
        aside.chmod(place.stat().st_mode & 0o777)
        aside.replace(place)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise CannotJudge(f"{options.shown(file)} can't be replaced: {error.strerror}", code="file") from error
    return True


def _stub(problem: "Problem") -> str:
    """The file's text: the gist of the statement as comments, then LeetCode's class."""
    from judge.problems.stub import stub

    return (
        "".join(f"# {line}".rstrip() + "\n" for line in _gist(problem))
        + "\n"
        + stub(problem.signature, options.callbacks(problem))
    )


def _gist(problem: "Problem") -> list[str]:
    """Title, the statement's first paragraph, the first sample, and where to read on."""
    from textwrap import wrap

    from judge.reports.values import cut

    number = "" if problem.leetcode is None else f"{problem.leetcode}. "
    first = problem.statement.strip().partition("\n\n")[0]
    lines = [f"{number}{problem.title} ({problem.difficulty}, {problem.category})", ""]
    lines += wrap(" ".join(first.split()), GIST_WIDTH)
    for sample in problem.samples[:1]:
        pairs = zip(problem.parameter_names, sample.arguments, strict=True)
        given = ", ".join(f"{name} = {cut(value, 30)}" for name, value in pairs)
        lines += ["", f"Example: {given} -> {cut(sample.output, 30)}"]
    return [*lines, "", f"The whole statement: judge show {problem.slug}"]
