"""README.md, CONTRIBUTING.md and the files that are named in them, against the tree."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def test_the_first_two_commands_are_setup_and_test():
    typed = re.findall(r"^\$ (.+)$", README, re.MULTILINE)
    assert typed[:2] == ["scripts/setup", "scripts/test"]
    assert all((ROOT / command).is_file() for command in typed[:2])


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)", (ROOT / page).read_text())
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_folders_named_for_contributors_exist():
    named = {word.rstrip("/.,;") for word in re.findall(r"\b(?:judge|sandbox|tests|scripts)/[\w/.-]+", CONTRIBUTING)}
    assert named
    assert [word for word in sorted(named) if not (ROOT / word).exists()] == []


def test_commands_named_in_the_readme_exist():
    from judge.cli import commands

    named = set(re.findall(r"`judge ([a-z]+)", README))
    known = set(commands.COMMANDS)
    assert named
    assert named <= known | {"help"}


def test_the_distribution_is_mle_judge_and_the_command_judge():
    assert PROJECT["name"] == "mle-judge"
    assert PROJECT["scripts"]["judge"] == PROJECT["scripts"]["mle-judge"]
    assert PROJECT["requires-python"] == ">=3.11"
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
