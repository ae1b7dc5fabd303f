"""The bank's cases: made the same everywhere, checked against a brute force, hitting all bounds and features."""

import json
from pathlib import Path

import pytest

from judge.cases import reference
from judge.cases.build import build, violation
from judge.cases.built import Silent
from judge.cases.lock import entry, locked
from judge.cases.maker import Maker
from judge.cases.ready import lock_file
from judge.judging.judge import checker
from judge.model.case import Case
from judge.problems.constraints import bounds, bounds_hit

ROOT = Path(__file__).resolve().parents[2]
SLUGS = sorted(folder.name for folder in (ROOT / "problems").glob("*/*/"))
BROKEN_PROMISES = {
    "two-sum": [b"[[1,2],4]", b"[[1,1,1],2]", b"[[1,2,3,4],5]", b"[[2,5],4]"],
    "linked-list-cycle": [b"[[1,2],2]", b"[[],0]", b"[[1],-2]"],
    "first-bad-version": [b"[5,6]", b"[5,0]"],
}
"""Arguments that each problem's predicate must refuse: one that is always true is a mistake."""

NO_GROWTH = ("first-bad-version", "climbing-stairs")
"""Problems whose input is one bounded number."""

pytestmark = pytest.mark.box


@pytest.mark.parametrize("slug", SLUGS)
def test_built_cases_are_those_of_the_lock(slug, bank_problem, bank_box) -> None:
    """On both backends, and built twice."""
    problem = bank_problem(slug)
    first = build(problem, bank_box, Silent())
    assert build(problem, bank_box, Silent()) == first
    assert locked(lock_file(), slug) == entry(first)


@pytest.mark.parametrize("slug", SLUGS)
def test_brute_force_agrees_on_all_small_inputs(slug, bank_problem, bank_box) -> None:
    problem = bank_problem(slug)
    maker = Maker(problem, bank_box)
    drafts = [draft for small in maker.contents().small for draft in maker.small(small.function)]
    assert len(drafts) >= 45  # climbing-stairs has no more inputs than that
    assert all(maker.promised([draft.arguments for draft in drafts]))
    assert [violation(problem, draft.arguments) for draft in drafts if violation(problem, draft.arguments)] == []
    expected = [answer.output for answer in reference.run(problem, bank_box, problem.reference, drafts)]
    assert problem.submissions.brute_force
    check = checker(problem)
    for file in problem.submissions.brute_force:
        found = [answer.output for answer in reference.run(problem, bank_box, file, drafts)]
        cases = [Case(draft.name, draft.arguments, one) for draft, one in zip(drafts, expected, strict=True)]
        wrong = [case.name for case, two in zip(cases, found, strict=True) if check(case, json.loads(two)) is not None]
        assert wrong == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_feature_and_every_bound_is_hit(slug, bank_problem, built, bank_box) -> None:
    problem = bank_problem(slug)
    cases = built(problem).cases
    maker = Maker(problem, bank_box)
    hit = {name for names in maker.features([case.arguments for case in cases]) for name in names}
    assert {feature.name for feature in maker.contents().features} == set(problem.features)
    assert hit == set(problem.features)
    for constraint in problem.constraints:
        reached = set()
        for case in cases:
            named = dict(zip(problem.parameter_names, json.loads(case.arguments), strict=True))
            reached |= bounds_hit(constraint, named)
        assert set(bounds(constraint)) - reached == set()


@pytest.mark.parametrize("slug", SLUGS)
def test_the_promise_refuses_something(slug, bank_problem, bank_box) -> None:
    problem = bank_problem(slug)
    if problem.promise is None:
        assert not Maker(problem, bank_box).contents().promised or slug in BROKEN_PROMISES
    if slug in BROKEN_PROMISES:
        assert not any(Maker(problem, bank_box).promised(BROKEN_PROMISES[slug]))


@pytest.mark.parametrize("slug", SLUGS)
def test_growth_can_be_measured_where_a_size_matters(slug, bank_problem, bank_box) -> None:
    maker = Maker(bank_problem(slug), bank_box)
    growing = [generator for generator in maker.contents().generators if generator.growth]
    assert len(growing) == (0 if slug in NO_GROWTH else 1)
    for generator in growing:
        small, large = (len(maker.one(generator.function, size=size).arguments) for size in (500, 2000))
        assert large > small
