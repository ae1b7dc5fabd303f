"""`judge help`, and what `judge` alone says."""

import click

from judge.cli import options
from judge.cli.output import out
from judge.errors import JudgeError


@click.command("help", cls=options.Command)
@click.argument("words", nargs=-1, metavar="[COMMAND]...")
@click.pass_context
def help_(context: click.Context, words: tuple[str, ...]) -> int:
    r"""Show the help of a command.

    \b
    judge help run
    judge help cases build
    """
    place = context.find_root()
    for word in words:
        if not isinstance(place.command, click.Group):
            place.fail(f"{place.command_path} has no commands of its own")
        found = place.command.get_command(place, word)
        if found is None:
            place.fail(options.no_command(word, place.command.list_commands(place)))
        place = click.Context(found, info_name=word, parent=place)
    out(place.command.get_help(place))
    return 0


def next_step(context: click.Context) -> int:
    """`judge` alone: the next step, then the commands. A broken record or setting only costs the next step."""
    try:
        step = _step()
    except JudgeError as error:
        step = f"judge doctor   ({error.message})"
    out(f"next: {step}\n\n{context.get_help()}")
    return 0


def _step() -> str:
    """What to type next: go on with the problem judged last, or begin the plan's next one."""
    known = options.catalog(options.settings())
    with options.records(create=False) as record:
        last, statuses = record.last_problem(), record.statuses()
    if last is not None and statuses.get(last) == "tried":
        return f"judge run {last}"
    fresh = next((summary.slug for summary in known.summaries() if summary.slug not in statuses), None)
    return f"judge start {fresh}" if fresh else "judge stats"
