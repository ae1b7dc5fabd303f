"""Every submission of the bank gets the verdict that its folder promises, in real boxes of both backends."""

import re
from collections import Counter
from pathlib import Path

import pytest

from judge import running
from judge.cases.calibrate import floor_s
from judge.model.case import Case
from judge.model.limits import Limits
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import Box

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = sorted((ROOT / "problems").glob("*/*/"))
SUBMISSIONS = sorted((ROOT / "problems").glob("*/*/submissions/*/*.py"))
LEAST_HIDDEN = 40

pytestmark = pytest.mark.box


def of(folder: str) -> list:
    """All submissions in folders of that name, with a readable id."""
    files = [file for file in SUBMISSIONS if file.parent.name == folder]
    return [pytest.param(file.parts[-4], file, id=f"{file.parts[-4]}-{file.stem}") for file in files]


def caught_by(file: Path) -> list[str]:
    """The kinds of case that the first line names."""
    first = file.read_text().splitlines()[0]
    found = re.fullmatch(r"# .+ Caught by: ([a-z]+(?:, [a-z]+)*)", first)
    assert found, f"{file.name}: the first line must say the mistake and 'Caught by: <kinds>'"
    return found[1].split(", ")


def seconds(box: Box, problem: Problem, file: Path, case: Case) -> list[float]:
    """CPU seconds of a submission on a case, twice."""
    calls = [case.arguments] * 2
    outcomes = list(running.outcomes(box, problem, file.read_bytes(), Limits(cpu_s=60.0), calls))
    assert all(outcome.output is not None for outcome in outcomes)
    return [outcome.cpu_s for outcome in outcomes]


def test_there_are_problems() -> None:
    assert {folder.name for folder in FOLDERS} >= {"two-sum", "linked-list-cycle", "first-bad-version"}


@pytest.mark.parametrize(("slug", "file"), of("accepted"))
def test_accepted_ones_pass_within_half_of_the_limit(slug, file, bank_problem, built, judged, submission_box) -> None:
    problem = bank_problem(slug)
    results = judged(problem, file.read_bytes())
    assert [(r.case.name, r.verdict, r.reason) for r in results if r.verdict is not Verdict.AC] == []
    assert len(results) == len(built(problem).cases)
    slowest = max(results, key=lambda result: result.outcome.cpu_s)
    # A busy machine only ever adds time, so the least of some tells.
    cpu_s = [slowest.outcome.cpu_s, *seconds(submission_box, problem, file, slowest.case)]
    assert min(cpu_s) < built(problem).limits.cpu_s / 2, slowest.case.name


@pytest.mark.parametrize(("slug", "file"), of("wrong_answer"))
def test_wrong_ones_pass_the_samples_and_are_caught(slug, file, bank_problem, judged) -> None:
    results = judged(bank_problem(slug), file.read_bytes())
    wrong = [result for result in results if result.verdict is not Verdict.AC]
    assert {result.verdict for result in wrong} == {Verdict.WA}, [(r.case.name, r.reason) for r in wrong][:3]
    kinds = Counter(result.case.kind for result in wrong)
    assert "samples" not in kinds, "a wrong submission that fails a sample tells nothing about hidden cases"
    assert len(wrong) >= 2, "one case may be luck"
    assert set(caught_by(file)) <= set(kinds)


@pytest.mark.parametrize(("slug", "file"), of("time_limit_exceeded"))
def test_slow_ones_are_right_and_too_slow(slug, file, bank_problem, built, judged) -> None:
    results = judged(bank_problem(slug), file.read_bytes())
    slow = [result for result in results if result.verdict is not Verdict.AC]
    assert {result.verdict for result in slow} == {Verdict.TLE}, [(r.case.name, r.reason) for r in slow][:3]
    assert set(caught_by(file)) <= {result.case.kind for result in slow}


@pytest.mark.parametrize(("slug", "file"), of("brute_force"))
def test_brute_force_is_never_wrong(slug, file, bank_problem, judged) -> None:
    results = judged(bank_problem(slug), file.read_bytes())
    assert {result.verdict for result in results} <= {Verdict.AC, Verdict.TLE}


@pytest.mark.parametrize("slug", ["two-sum", "linked-list-cycle", "first-bad-version"])
def test_shipped_solutions_are_right(slug, judged, bank_problem) -> None:
    results = judged(bank_problem(slug), (ROOT / "solutions" / f"{slug}.py").read_bytes())
    assert {result.verdict for result in results} == {Verdict.AC}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_enough_hidden_cases_of_several_kinds(folder, bank_problem, built) -> None:
    cases = built(bank_problem(folder.name)).cases
    kinds = Counter(case.kind for case in cases)
    assert len(cases) - kinds["samples"] >= LEAST_HIDDEN
    assert {"samples", "bounds", "small", "random", "adversarial"} <= set(kinds)
    assert len({case.name for case in cases}) == len(cases)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_constant_answer_is_right_often(folder, bank_problem, built) -> None:
    cases = built(bank_problem(folder.name)).cases
    ((_, most),) = Counter(case.expected for case in cases).most_common(1)
    assert most < 0.6 * len(cases)


@pytest.mark.slow
def test_all_pairs_need_twice_the_limit(bank_problem, built, submission_box, bank_box) -> None:
    """The margin is a ratio, so it holds on any machine; both sides are measured in turn."""
    problem = bank_problem("two-sum")
    (case,) = [case for case in built(problem).cases if case.name == "large/pair-at-the-end/12500"]
    file = problem.folder / "submissions/time_limit_exceeded/all_pairs.py"
    floors = [floor_s(bank_box)]
    slow = []
    for _ in range(2):
        slow += seconds(submission_box, problem, file, case)
        floors.append(floor_s(bank_box))
    assert min(slow) >= 2 * min(floors)


VERSIONS = "class Solution:\n    def firstBadVersion(self, n):\n        "


@pytest.mark.parametrize(
    ("body", "verdict", "words"),
    [
        ("return 1 if isBadVersion(0) else n", Verdict.RE, "ValueError"),
        ("return 1 if isBadVersion(n + 1) else n", Verdict.RE, "ValueError"),
        ("return 1 if isBadVersion('1') else n", Verdict.RE, ""),
        ("while True: isBadVersion(1)", Verdict.TLE, "more than 10 calls"),
    ],
)
def test_odd_questions_about_versions(body, verdict, words, bank_problem, judged) -> None:
    result = judged(bank_problem("first-bad-version"), (VERSIONS + body).encode())[0]
    assert result.verdict is verdict
    assert words in (result.reason or "")


def test_answers_of_the_wrong_type_are_wrong(bank_problem, judged) -> None:
    source = b"class Solution:\n    def hasCycle(self, head):\n        return 1\n"
    assert {result.verdict for result in judged(bank_problem("linked-list-cycle"), source)} == {Verdict.WA}
    source = b"class Solution:\n    def twoSum(self, nums, target):\n        return {0, 1}\n"
    assert {result.verdict for result in judged(bank_problem("two-sum"), source)} == {Verdict.WA}


def test_the_answer_is_not_among_what_a_solution_sees(bank_problem, judged) -> None:
    """Neither pos nor bad reaches the solution's arguments or globals."""
    body = "return [n, 'bad' in globals()] == [0, True]"
    results = judged(bank_problem("first-bad-version"), (VERSIONS + body).encode())
    assert all(result.outcome.output == b"false" for result in results)
