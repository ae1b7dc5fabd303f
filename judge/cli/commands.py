"""The table of commands. Each is imported when it is called, so that no command pays for another one's imports."""

from importlib import import_module
from typing import Any, NamedTuple

import click

from judge import __version__
from judge.cli import options


class _Entry(NamedTuple):
    """Where a command lies."""

    module: str
    function: str
    summary: str
    """One line for the list of commands; the command's own help begins with it."""


COMMANDS = {
    "run": _Entry("run", "run", "Judge a solution on all cases and record the attempt."),
    "start": _Entry("start", "start", "Begin a problem: write an empty solution to fill in."),
    "list": _Entry("browse", "list_", "List the problems."),
    "show": _Entry("browse", "show", "Show a problem's statement."),
    "stats": _Entry("practice", "stats", "Show where you stand, by category and by week."),
    "history": _Entry("practice", "history", "Show recorded attempts and their sources."),
    "check": _Entry("check", "check", "Judge every solution below some folders, for CI."),
    "doctor": _Entry("machine", "doctor", "Say what works on this machine, and what to do for the rest."),
    "sandbox": _Entry("machine", "sandbox", "Build, look at and stop sandboxes."),
    "cases": _Entry("cases", "cases", "Build and export the cases of problems."),
    "verify": _Entry(
        "authoring", "verify", "Prove problems: what is wrong, with file and line, and what cases are for."
    ),
    "new": _Entry("authoring", "new", "Begin a problem of your own: a small one that works, to be turned into yours."),
    "export": _Entry("exchange", "export", "Write the record as JSON Lines."),
    "import": _Entry("exchange", "import_", "Read a record that export wrote; reading it twice is reading it once."),
    "help": _Entry("guide", "help_", "Show the help of a command."),
}


class _Commands(click.Group):
    """A group that knows its commands by name and imports them late."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what click.Group takes."""
        super().__init__(*args, **kwargs)
        self.help = options.examples(self.help)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All names, in the table's order, which is that of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command of a name, imported now."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command: click.Command = getattr(import_module(f"judge.cli.{entry.module}"), entry.function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or fail with what may have been meant."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            ctx.fail(options.no_command(args[0], COMMANDS))
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 accepted, 1 not accepted, 2 wrong usage, 3 the judge could not judge.",
)
@click.version_option(__version__, prog_name="judge", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Print the whole trace of an error.")
@click.pass_context
def root(context: click.Context, debug: bool) -> int:  # noqa: ARG001 - read from the arguments, for all errors
    r"""A local judge for interview practice.

    \b
    judge start two-sum     begin a problem
    judge run two-sum       judge your solution
    """
    if context.invoked_subcommand is not None:
        return 0
    from judge.cli.guide import next_step

    return next_step(context)
