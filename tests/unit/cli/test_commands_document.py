"""docs/COMMANDS.md says what the program has: every command, option, exit status and JSON key, and no others."""

import re
from pathlib import Path

import click
import pytest

from judge.cli import options
from judge.cli.commands import COMMANDS, root
from judge.settings import USER_KEYS

DOCUMENT = (Path(__file__).resolve().parents[3] / "docs" / "COMMANDS.md").read_text("utf-8")
SECTIONS = {
    part.partition("\n")[0]: part.partition("\n")[2]
    for part in re.split(r"^## ", DOCUMENT, flags=re.MULTILINE)
    if part.startswith("judge")
}


def leaves(command: click.Command, name: str) -> dict[str, click.Command]:
    """Every command that can be called, by its full name."""
    if not isinstance(command, click.Group):
        return {name: command}
    context = click.Context(command)
    found = {"judge": command} if name == "judge" else {}
    for each in command.list_commands(context):
        child = command.get_command(context, each)
        assert child is not None
        found |= leaves(child, f"{name} {each}")
    return found


ALL = leaves(root, "judge")


def opts(command: click.Command) -> set[str]:
    return {opt for parameter in command.params if isinstance(parameter, click.Option) for opt in parameter.opts}


def test_every_command_has_its_section_and_no_other():
    assert set(SECTIONS) == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_every_option_is_in_the_table_and_no_other(name):
    table = re.findall(r"^\| (`.*?`) \|", SECTIONS[name], re.MULTILINE)
    documented = {word for cell in table for word in re.findall(r"`(-[^`]*)`", cell)} - {"-h", "--help"}
    assert documented == opts(ALL[name])


@pytest.mark.parametrize("name", ALL)
def test_arguments_are_shown(name):
    usage = SECTIONS[name].strip().partition(":")[0]
    arguments = [p for p in ALL[name].params if isinstance(p, click.Argument)]
    if arguments:
        assert usage.startswith(f"`{name} ")
    for argument in arguments:
        assert argument.make_metavar(click.Context(ALL[name])) in usage


@pytest.mark.parametrize("name", ALL)
def test_every_option_says_what_it_does_and_every_help_has_an_example(name):
    command = ALL[name]
    assert all(p.help for p in command.params if isinstance(p, click.Option))
    assert command.help
    assert "\b\njudge " in command.help.replace("    ", "")
    assert "\\b" not in command.help


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_in_the_table_is_the_helps_first_line(name):
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert command.help is not None
    assert command.help.partition("\n")[0] == COMMANDS[name].summary


def test_exit_statuses():
    table = re.findall(r"^\| (\d+) \|", DOCUMENT, re.MULTILINE)
    assert table == ["0", "1", "2", "3", "130", "141"]


def test_settings():
    table = re.findall(r"^\| `(\w+)` \| `(JUDGE_\w+)` \|", DOCUMENT, re.MULTILINE)
    assert sorted(table) == sorted((key, f"JUDGE_{key.upper()}") for key in USER_KEYS)


def test_a_command_has_json_unless_its_output_is_a_file():
    without = {name for name, command in ALL.items() if "--json" not in opts(command)}
    assert without == {"judge", "judge sandbox build", "judge cases export", "judge export", "judge help"}


def test_examples_are_kept_as_they_stand():
    assert options.examples("a\n\n\\b\nb") == "a\n\n\b\nb"
    assert options.examples(None) is None
