"""What the cases are for: features and bounds that they hit, submissions that they catch; and those that do neither."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from judge.authoring import mistakes
from judge.authoring.assembly import Assembled
from judge.authoring.lines import Lines
from judge.authoring.mistakes import mistake, warning
from judge.authoring.trials import Trial
from judge.cases.maker import FILE, Contents, Maker
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.finding import Finding
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.problems.validation import bounds, bounds_hit
from judge.sandbox.box import Box


@dataclass(frozen=True, slots=True)
class Purposes:
    """What each case hits, by its name."""

    features: Mapping[str, frozenset[str]]
    bounds: Mapping[str, frozenset[str]]


def find(problem: Problem, box: Box, cases: Sequence[Case]) -> tuple[Purposes, list[Finding]]:
    """Features and bounds of all cases; a feature that fails on one is a finding. Raises CannotJudge."""
    found: list[Finding] = []
    try:
        hits = Maker(problem, box).features([case.arguments for case in cases])
    except CannotJudge as error:
        found.append(mistakes.finding(error, problem))
        # None is told to be missing where nothing is known.
        hits = [list(problem.features)] * len(cases)
    reached = {}
    for case in cases:
        named = dict(zip(problem.parameter_names, json.loads(case.arguments), strict=True))
        reached[case.name] = frozenset(hit for each in problem.constraints for hit in bounds_hit(each, named))
    names = {case.name: frozenset(hit) for case, hit in zip(cases, hits, strict=True)}
    return Purposes(names, reached), found


def features(problem: Problem, contents: Contents, purposes: Purposes) -> Iterator[Finding]:
    """Features that are declared in one place only, and those that no case hits."""
    lines = Lines(problem.folder)
    defined = {feature.name for feature in contents.features}
    hit = frozenset[str]().union(*purposes.features.values())
    for place, name in enumerate(problem.features):
        if name not in defined:
            said = f"the feature {name!r} has no predicate in cases.py"
            yield mistake(problem, "problem.yaml", lines.yaml("features", place), said)
    for name in sorted(defined):
        if name not in problem.features:
            said = f"the feature {name!r} is not among the features of problem.yaml"
            yield mistake(problem, FILE, lines.feature(name), said)
        elif name not in hit:
            yield mistake(problem, FILE, lines.feature(name), f"no case has the feature {name!r}")


def reached(problem: Problem, purposes: Purposes) -> Iterator[Finding]:
    """Bounds that no case reaches."""
    lines = Lines(problem.folder)
    hit = frozenset[str]().union(*purposes.bounds.values())
    for constraint in problem.constraints:
        for label in bounds(constraint):
            if label not in hit:
                end = "lower" if label.endswith(" min") else "upper"
                said = f"no case reaches the {end} bound of {label.rpartition(' ')[0]}"
                yield warning(problem, "problem.yaml", lines.yaml("constraints", constraint.name), said)


def useless(problem: Problem, assembled: Assembled, purposes: Purposes, trials: Sequence[Trial]) -> Iterator[Finding]:
    """Cases written by hand that catch nothing, reach no bound and have no feature, and functions that make only such.

    Samples and the generic edge cases are nobody's choice, and so are the single seeds of a function.
    """
    busy = _catching(assembled.cases, trials) | {trial.worst_case for trial in trials}
    groups: dict[str, list[Case]] = {}
    for case in assembled.cases:
        if case.kind != "samples" and assembled.place(case)[0] == FILE:
            by_hand = case.kind == "small" or case.name.count("/") == 1
            groups.setdefault(case.name if by_hand else case.name.rpartition("/")[0], []).append(case)
    for name, cases in groups.items():
        if any(purposes.features[each.name] or purposes.bounds[each.name] or each.name in busy for each in cases):
            continue
        what = f"the case {name} serves" if name == cases[0].name else f"the {len(cases)} cases {name}/... serve"
        said = f"{what} nothing: caught is no submission, reached no bound, hit no feature"
        yield warning(problem, FILE, assembled.place(cases[0])[1], said)


def _catching(cases: Sequence[Case], trials: Sequence[Trial]) -> set[str]:
    """Names of cases that catch a submission, or may: those that a slow one didn't get to."""
    caught = set()
    for trial in trials:
        caught |= {result.case.name for result in trial.results if result.verdict is not Verdict.AC}
        if trial.expected in ("wrong_answer", "time_limit_exceeded"):
            ran = {result.case.name for result in trial.results}
            caught |= {case.name for case in cases if case.name not in ran}
    return caught
