"""What judging asks for: a problem's cases with their limits, from the cache where they are there, else made now."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from judge import places
from judge.cases import cache, lock
from judge.cases.built import BuiltCases, Progress
from judge.cases.sources import Sources, sources
from judge.errors import UsageError
from judge.model.limits import Limits
from judge.problems.problem import Problem
from judge.sandbox.box import Box, BoxFacts

OpenBox = Callable[[], Box]
"""Opens a box of role BANK, of the same backend as the one that judges."""


def ready(problem: Problem, facts: BoxFacts, open_box: OpenBox, progress: Progress) -> BuiltCases:
    """A problem's cases and limits; building them the first time takes seconds, reading them less than a millisecond.

    Args:
        problem: whose.
        facts: of the box that will judge; limits belong to its backend and Python.
        open_box: called only when something must be made.
        progress: is told of the stages of making.

    Raises:
        CannotJudge: they can't be made or kept, or they aren't those of cases.lock.
    """
    made_from = sources(problem)
    found = _kept(problem, made_from, facts)
    if found is not None:
        return found
    with cache.building(problem, progress):
        # Another judge may have made them while this one waited.
        found = _kept(problem, made_from, facts)
        if found is not None:
            return found
        box = open_box()
        try:
            return _make(problem, made_from, box, progress, locked=not problem.own)
        finally:
            box.close()


def rebuild(problem: Problem, open_box: OpenBox, progress: Progress, *, relock: bool = False) -> BuiltCases:
    """Make cases and limits anew, whatever the cache holds; with `relock` they become those of cases.lock.

    Raises:
        CannotJudge: they can't be made or kept, or (of the bank, without `relock`) they aren't those of the lock.
    """
    with cache.building(problem, progress):
        cache.forget(problem)
        box = open_box()
        try:
            built = _make(problem, sources(problem), box, progress, locked=not (relock or problem.own))
        finally:
            box.close()
    if relock and not problem.own:
        lock.update(lock_file(), problem.slug, built.cases)
    return built


def lock_file() -> Path:
    """Where the digests of the bank's cases are."""
    return places.bank() / "cases.lock"


def answers(problem: Problem, box: Box, arguments: Sequence[bytes]) -> list[bytes]:
    """The reference's answers to a user's own arguments, which the typed constraints have been asked about before.

    Args:
        problem: whose.
        box: of role BANK.
        arguments: JSON arrays as in `judge.model.case.Case`.

    Raises:
        UsageError: arguments break the structural constraint, so that no answer is right.
        CannotJudge: code of the problem fails.
    """
    from judge.cases import reference
    from judge.cases.maker import Draft, Maker

    for text, promised in zip(arguments, Maker(problem, box).promised(arguments), strict=True):
        if not promised:
            raise UsageError(
                f"the arguments {_short(text)} break a promise of {problem.slug}: {problem.promise}",
                code="case_constraint",
            )
    drafts = [Draft(f"custom/{number}", text) for number, text in enumerate(arguments, 1)]
    return [answer.output for answer in reference.run(problem, box, problem.reference, drafts)]


def export(problem: Problem, built: BuiltCases) -> Iterator[str]:
    """The cases as JSON Lines (without line ends): name, arguments by parameter name, expected."""
    import json

    for case in built.cases:
        named = dict(zip(problem.parameter_names, json.loads(case.arguments), strict=True))
        yield json.dumps({"case": case.name, "arguments": named, "expected": json.loads(case.expected)})


def _kept(problem: Problem, made_from: Sources, facts: BoxFacts) -> BuiltCases | None:
    """Cases and limits out of the cache, None unless both are there and the cases are those of the lock."""
    kept = cache.read(problem, made_from.cases)
    if kept is None or not _as_locked(problem, kept):
        return None
    times = cache.read_calibration(problem, made_from, _kind(facts))
    return None if times is None else _built(problem, kept, times)


def _built(problem: Problem, kept: cache.Kept, times: cache.Calibration) -> BuiltCases:
    """Cases with the limits that follow from times, as far as problem.yaml doesn't change them."""
    changed = problem.limits
    limits = Limits(times.limit_s if changed.time_s is None else changed.time_s)
    if changed.memory_bytes is not None:
        limits = limits._replace(memory_bytes=changed.memory_bytes)
    if changed.result_bytes is not None:
        limits = limits._replace(result_bytes=changed.result_bytes)
    return BuiltCases(kept.cases, kept.digest, limits, times.reference_s)


def _kind(facts: BoxFacts) -> str:
    """Backend and Python, which times are measured for."""
    return f"{facts.backend}-{facts.python}"


def _as_locked(problem: Problem, kept: cache.Kept) -> bool:
    """Whether cases are those of the lock; own problems have none."""
    if problem.own:
        return True
    wanted = lock.locked(lock_file(), problem.slug)
    return wanted is not None and wanted.digest == kept.digest


def _make(problem: Problem, made_from: Sources, box: Box, progress: Progress, *, locked: bool) -> BuiltCases:
    """Build what the cache doesn't have, measure the limits, keep both."""
    from judge.cases.build import build
    from judge.cases.calibrate import calibrate

    kept = cache.read(problem, made_from.cases)
    if kept is None or (locked and not _as_locked(problem, kept)):
        cases = build(problem, box, progress)
        kept = cache.Kept(cases, lock.entry(cases).digest)
        if locked:
            lock.compare(lock_file(), problem.slug, kept.cases, kept.digest)
        cache.write(problem, made_from.cases, kept.cases, kept.digest)
    times = calibrate(problem, box, kept.cases, progress)
    cache.write_calibration(problem, made_from, _kind(box.facts), times)
    return _built(problem, kept, times)


def _short(text: bytes) -> str:
    return text.decode() if len(text) <= 200 else f"{text[:100].decode()}… ({len(text)} bytes)"
