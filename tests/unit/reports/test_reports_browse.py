"""The list of problems and a problem's page."""

import re

import pytest

from judge import places
from judge.model.progress import Status
from judge.problems.catalog import Catalog
from judge.problems.problem import Difficulty, Summary
from judge.problems.stub import stub
from judge.problems.wording import text
from judge.reports.browse import listing, show
from judge.reports.terminal import Screen, measured

WIDTHS = (40, 80, 120)
LONG = "longest-substring-without-repeating-characters"


def summary(slug, number, category, difficulty, week=None, own=False, tags=("array",)):
    return Summary(slug, slug.title(), number, category, Difficulty(difficulty), tags, week, own)


SUMMARIES = [
    summary("two-sum", 1, "arrays-and-strings", "easy", 1, tags=("array", "hash map")),
    summary(LONG, 3, "arrays-and-strings", "medium"),
    summary("edit-distance", 72, "dynamic-programming", "hard", 5),
    summary("mine", None, "design-and-oop", "medium", own=True),
]
STATUSES = {"two-sum": Status.SOLVED, LONG: Status.TRIED}


@pytest.mark.parametrize("width", WIDTHS)
def test_list(snapshot, width):
    shown = listing(SUMMARIES, STATUSES, Screen(width))
    snapshot(f"list-{width}", shown)
    assert all(measured(line) <= width for line in shown.splitlines())
    assert len([line for line in shown.splitlines() if line.startswith(("new", "tried", "solved"))]) == 4


def test_one_line_a_problem_is_greppable():
    (line,) = (line for line in listing(SUMMARIES, STATUSES, Screen(80)).splitlines() if "two-sum" in line)
    assert line.split() == ["solved", "1", "two-sum", "easy", "1"]


def test_colour_keeps_the_columns():
    coloured = listing(SUMMARIES, STATUSES, Screen(120, color=True))
    assert re.sub(r"\x1b\[\d+m", "", coloured) == listing(SUMMARIES, STATUSES, Screen(120))


def test_own_problems_stand_apart_and_nothing_is_said_so():
    assert "\n\nyour own\n" in listing(SUMMARIES, STATUSES, Screen(80))
    assert listing([], STATUSES, Screen(80)) == "no problem matches"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    problem = Catalog(places.bank(), cache=tmp_path_factory.mktemp("cache")).find("linked-list-cycle")
    constraints = [line for each in problem.constraints for line in text(each).splitlines()]

    def shown(screen: Screen) -> str:
        return show(problem, Status.TRIED, constraints, stub(problem.signature), screen)

    return shown


def test_show_piped_is_plain_markdown(page):
    shown = page(Screen(40))
    assert shown.startswith("# 141. Linked List Cycle\n\neasy · linked-lists · ")
    assert "tried" in shown.splitlines()[2]
    assert "Input:  head = [5, 8, 2], pos = 0\nOutput: True\n" in shown
    assert "- `0 ≤ number of nodes of head ≤ 10^4`" in shown
    assert "    def hasCycle(self, head: Optional[ListNode]) -> bool:\n" in shown
    assert page(Screen(120)) == shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_show_on_a_terminal_is_laid_out(page, width):
    shown = page(Screen(width, terminal=True))
    assert "\x1b" not in shown
    assert "```" not in shown
    prose = [line for line in shown.splitlines() if "class" not in line and "def " not in line]
    assert all(measured(line) <= width for line in prose)


def test_show_in_colour_uses_base_colours_only(page):
    codes = {
        code
        for found in re.findall(r"\x1b\[([\d;]*)m", page(Screen(80, color=True, terminal=True)))
        for code in found.split(";")
    }
    assert codes
    assert not codes & {"38", "48"}
