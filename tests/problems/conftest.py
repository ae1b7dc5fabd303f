"""The bank's problems as the judge loads and builds them, once a backend."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from judge.cases.built import BuiltCases, Silent
from judge.cases.ready import ready
from judge.judging.judge import checker, judge
from judge.judging.whole import MOST_TIMEOUTS
from judge.model.judgement import CaseResult, Submission
from judge.model.outcome import Kill
from judge.problems.load import load
from judge.problems.problem import Problem
from judge.sandbox.box import Box, Role
from judge.sandbox.choose import open_box

SWEEP = os.environ.get("JUDGE_TESTS_SWEEP") == "1"
ON_BOTH = ("two-sum", "linked-list-cycle", "first-bad-version")
"""Problems of three kinds that are judged on both backends every time; all are with JUDGE_TESTS_SWEEP=1."""
BANK = Path(__file__).resolve().parents[2] / "problems"

Judged = Callable[[Problem, bytes], list[CaseResult]]


def opened(role: Role, backend: str) -> Box:
    return open_box(role, backend, lambda line: None, 60.0)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What a backend could change is tried with problems of three kinds; the bank as a whole on bubblewrap."""
    if SWEEP:
        return
    here = Path(__file__).parent
    slugs = {folder.name for folder in BANK.glob("*/*/")} - set(ON_BOTH)
    left_out = [
        item
        for item in items
        if here in item.path.parents and "[docker" in item.name and any(f"-{slug}" in item.name for slug in slugs)
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def bank_problem() -> Callable[[str], Problem]:
    """Loads a problem of the bank by its slug; a finding is a failure."""
    loaded: dict[str, Problem] = {}

    def find(slug: str) -> Problem:
        if slug not in loaded:
            (folder,) = BANK.glob(f"*/{slug}")
            problem, findings = load(folder)
            assert not findings, "\n".join(map(str, findings))
            assert problem is not None
            loaded[slug] = problem
        return loaded[slug]

    return find


@pytest.fixture
def bank_box(backend: str) -> Iterator[Box]:
    """A box for the bank's own code."""
    with closing(opened(Role.BANK, backend)) as box:
        yield box


@pytest.fixture
def submission_box(backend: str) -> Iterator[Box]:
    """A box for submissions."""
    with closing(opened(Role.SUBMISSION, backend)) as box:
        yield box


@pytest.fixture
def built(backend: str, submission_box: Box) -> Callable[[Problem], BuiltCases]:
    """A problem's cases and limits in this backend."""

    def make(problem: Problem) -> BuiltCases:
        return ready(problem, submission_box.facts, lambda: opened(Role.BANK, backend), Silent())

    return make


@pytest.fixture
def judged(submission_box: Box, built: Callable[[Problem], BuiltCases]) -> Judged:
    """Judges a source on all cases, whatever fails."""

    def all_results(problem: Problem, source: bytes) -> list[CaseResult]:
        cases = built(problem)
        submission = Submission(problem.slug, "submission.py", source)
        results = []
        for result in judge(submission_box, problem, submission, cases.cases, cases.limits, checker(problem)):
            results.append(result)
            if sum(one.outcome.killed in (Kill.CPU, Kill.WALL) for one in results) == MOST_TIMEOUTS:
                break
        return results

    return all_results
