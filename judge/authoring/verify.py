"""Verifies one problem, stage by stage; a stage that can't be reached says nothing, all others say everything."""

import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from judge.authoring import locked, mistakes, outputs, package, predicate, programs, purposes, trials, verdicts
from judge.authoring.assembly import Assembled, assemble
from judge.authoring.deep import Depth, look
from judge.authoring.trials import Boxes, Trial
from judge.authoring.verification import Row, Tally, Verification
from judge.cases import cache, lock, reference
from judge.cases.built import BuiltCases, Progress
from judge.cases.calibrate import TIMES_SLOWEST, calibrate, floor_s
from judge.cases.maker import Draft
from judge.cases.sources import sources
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.finding import Finding
from judge.model.limits import Limits
from judge.model.verdict import Verdict
from judge.problems.load import load
from judge.problems.problem import Problem
from judge.sandbox.box import Box


def verify(folder: Path, own: bool, boxes: Boxes, progress: Progress, *, deep: bool = False) -> Verification:
    """Everything that is wrong with a problem.

    Args:
        folder: the problem's.
        own: whether it is the user's own, not one of the bank.
        boxes: how to get boxes of both roles.
        progress: is told of the stages.
        deep: also what takes minutes: brute force on all small inputs, mutants.

    Raises:
        CannotJudge: a box fails, or a file can't be read or written; never for what is wrong with the problem.
    """
    began = time.monotonic()
    problem, found = load(folder, own)
    found += package.to_be_written(folder)
    if problem is None:
        return Verification(folder.name, _each_once(found), took_s=time.monotonic() - began)
    found += [*package.findings(problem), *programs.findings(problem)]
    with closing(boxes.bank()) as box:
        done = _in_boxes(problem, box, boxes, progress, deep=deep)
    return replace(done, findings=_each_once([*found, *done.findings]), took_s=time.monotonic() - began)


def _in_boxes(problem: Problem, box: Box, boxes: Boxes, progress: Progress, *, deep: bool) -> Verification:
    """What needs the problem's code to be run."""
    progress.step("making cases", 0, 1)
    assembled = assemble(problem, box)
    found = list(assembled.findings)
    if not assembled.cases or assembled.contents is None:
        return Verification(problem.slug, tuple(found))
    found += _samples(problem, box, assembled.cases)
    found += _checker(problem, assembled)
    found += locked.findings(problem, assembled.cases) if assembled.whole else []
    built, trouble = _built(problem, box, assembled, progress)
    found += trouble
    tried: list[Trial] = []
    with trials.trying(problem, built, boxes) as trying:
        hits, trouble = purposes.find(problem, box, built.cases)
        found += [*trouble, *purposes.features(problem, assembled.contents, hits), *purposes.reached(problem, hits)]
        if assembled.contents.promised:
            found += predicate.findings(problem, box, built.cases)
        if problem.checker.name != "custom" or assembled.contents.check:
            found += outputs.findings(problem, box, built.cases)
            tried, trouble = _tried(problem, trying, progress)
            found += [*trouble, *verdicts.findings(problem, tried, built)]
            found += purposes.useless(problem, assembled, hits, tried) if tried else []
    looked = look(problem, assembled, built, boxes, progress) if deep and tried else Depth((), None, None)
    return Verification(
        problem=problem.slug,
        findings=(*found, *looked.findings),
        kinds=_kinds(built.cases),
        rows=tuple(_row(trial, built.cases) for trial in tried),
        digest=built.digest,
        limit_s=built.limits.cpu_s,
        small=looked.small,
        mutants=looked.mutants,
    )


def _samples(problem: Problem, box: Box, cases: Sequence[Case]) -> list[Finding]:
    """Outputs of samples that the checker doesn't take for right."""
    from judge.authoring.lines import Lines
    from judge.authoring.referee import Question, rule

    if problem.checker.name == "custom":
        return []
    by_name = {case.name: case for case in cases}
    pairs = [
        (place, Question(by_name[f"samples/{place + 1}"], sample.output))
        for place, sample in enumerate(problem.samples)
        if f"samples/{place + 1}" in by_name
    ]
    found = []
    for (place, _), ruling in zip(pairs, rule(problem, box, [pair[1] for pair in pairs]), strict=True):
        if not ruling.right:
            line = Lines(problem.folder).yaml("samples", place, "output")
            said = f"the output of sample {place + 1} is not the reference's: {ruling.wrong}"
            found.append(mistakes.mistake(problem, "problem.yaml", line, said))
    return found


def _checker(problem: Problem, assembled: Assembled) -> list[Finding]:
    """A checker of the problem's own that isn't there, or isn't asked."""
    from judge.authoring.lines import Lines

    contents, lines = assembled.contents, Lines(problem.folder)
    if contents is None or contents.check == (problem.checker.name == "custom"):
        return []
    if contents.check:
        said = f"check is never asked: the checker in problem.yaml is {problem.checker.name}, not custom"
        return [mistakes.mistake(problem, "cases.py", lines.function("check"), said)]
    said = "the checker is custom, but cases.py has no function check(arguments, output, expected)"
    return [mistakes.mistake(problem, "problem.yaml", lines.yaml("checker"), said)]


def _built(problem: Problem, box: Box, assembled: Assembled, progress: Progress) -> tuple[BuiltCases, list[Finding]]:
    """The cases with their limits: kept ones where nothing changed that they depend on, else measured now."""
    digest = lock.entry(assembled.cases).digest
    made_from, kind = sources(problem), f"{box.facts.backend}-{box.facts.python}"
    times, found = cache.read_calibration(problem, made_from, kind), []
    if times is None:
        try:
            times = calibrate(problem, box, assembled.cases, progress)
            cache.write_calibration(problem, made_from, kind, times)
        except CannotJudge as error:
            found.append(mistakes.finding(error, problem))
    # Not within the except: while the error lives, so does the box's session that it came from.
    times = times or _by_reference(problem, box, assembled.cases)
    limits = Limits(problem.limits.time_s or times.limit_s)
    changed = {"memory_bytes": problem.limits.memory_bytes, "result_bytes": problem.limits.result_bytes}
    limits = limits._replace(**{name: value for name, value in changed.items() if value is not None})
    return BuiltCases(assembled.cases, digest, limits, times.reference_s), found


def _by_reference(problem: Problem, box: Box, cases: Sequence[Case]) -> cache.Calibration:
    """Times where another accepted submission fails: the reference answers all cases, or there were none."""
    drafts = [Draft(case.name, case.arguments) for case in cases]
    slowest = max(answer.cpu_s for answer in reference.run(problem, box, problem.reference, drafts))
    return cache.Calibration(max(floor_s(box), TIMES_SLOWEST * slowest), slowest)


def _tried(problem: Problem, trying: trials.Trying, progress: Progress) -> tuple[list[Trial], list[Finding]]:
    """All submissions on the cases; none where the problem's own checker fails."""
    try:
        return trying.results(progress), []
    except CannotJudge as error:
        return [], [mistakes.finding(error, problem)]


def _kinds(cases: Sequence[Case]) -> tuple[tuple[str, int], ...]:
    numbers = Counter(case.kind for case in cases)
    return tuple((kind, numbers[kind]) for kind in programs.KINDS if numbers[kind])


def _row(trial: Trial, cases: Sequence[Case]) -> Row:
    """What the report shows of a submission."""
    tallies = []
    for kind, total in _kinds(cases):
        ran = [result for result in trial.results if result.case.kind == kind]
        failed = sum(result.verdict is not Verdict.AC for result in ran)
        worst_s = max((result.outcome.cpu_s for result in ran), default=0.0)
        tallies.append(Tally(kind, total, len(ran), failed, worst_s))
    return Row(trial.file, trial.expected, tuple(tallies), trial.worst_s, trial.worst_case)


def _each_once(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings without repetitions, by file and line."""
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.file, each.line or 0)))
