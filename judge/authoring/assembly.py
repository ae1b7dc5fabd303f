"""A problem's cases put together as for judging, but so that everything wrong with them is told."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from judge.authoring import mistakes
from judge.authoring.lines import Lines
from judge.cases import reference
from judge.cases.build import violation
from judge.cases.maker import FILE, Contents, Draft, Maker
from judge.errors import CannotJudge
from judge.model.case import Case, encode
from judge.model.finding import Finding
from judge.problems.edges import edges
from judge.problems.problem import Problem
from judge.problems.signature import Signature
from judge.problems.validation import misfit
from judge.sandbox.box import Box

FEWEST_HIDDEN = 40
"""Cases beside the samples that a problem needs."""
KINDS_NEEDED = ("bounds", "small", "random", "adversarial")


@dataclass(frozen=True, slots=True)
class Assembled:
    """A problem's cases as far as they could be made."""

    contents: Contents | None
    """What cases.py defines; None where it can't be run at all."""
    cases: tuple[Case, ...]
    """In the order in which they are judged; empty where nothing can be judged."""
    whole: bool
    """Whether none was left out for a mistake, so that their digest means something."""
    lines: dict[str, tuple[str, int]]
    """File and line that each case comes from, by the case's name."""
    findings: tuple[Finding, ...]

    def place(self, case: Case) -> tuple[str, int]:
        """File and line that a case comes from."""
        return self.lines.get(case.name, (FILE, 1))


@dataclass(slots=True)
class _Assembly:
    """The work on one problem."""

    problem: Problem
    box: Box
    at: Lines
    findings: list[Finding] = field(default_factory=list)
    lines: dict[str, tuple[str, int]] = field(default_factory=dict)

    def wrong(self, name: str, message: str) -> None:
        """A mistake at the place of a case."""
        file, line = self.lines[name]
        self.findings.append(mistakes.mistake(self.problem, file, line, message))


def assemble(problem: Problem, box: Box) -> Assembled:
    """Make all cases of a problem in a box of role BANK. Raises CannotJudge where the sandbox is at fault."""
    work = _Assembly(problem, box, Lines(problem.folder))
    maker = Maker(problem, box)
    try:
        contents = maker.contents()
    except CannotJudge as error:
        return Assembled(None, (), False, {}, (mistakes.finding(error, problem),))
    drafts = [*_samples(work), *_made(work, maker, contents), *_generic(work)]
    kept = _promised(work, maker, _named_once(work, _typed(work, drafts)))
    whole = not work.findings
    _tell_twins(work, kept)
    cases = _answered(work, _in_order(kept))
    _tell_numbers(work, cases)
    return Assembled(contents, cases, whole, work.lines, tuple(work.findings))


def _samples(work: _Assembly) -> Iterator[Draft]:
    for place, sample in enumerate(work.problem.samples):
        name = f"samples/{place + 1}"
        work.lines[name] = ("problem.yaml", work.at.yaml("samples", place))
        yield Draft(name, encode(list(sample.arguments)))


def _made(work: _Assembly, maker: Maker, contents: Contents) -> Iterator[Draft]:
    """Cases of all functions of cases.py; one that fails doesn't hide the others' mistakes."""
    nothing = contents._replace(generators=(), small=())
    for generator in contents.generators:
        yield from _of(work, maker, generator.function, nothing._replace(generators=(generator,)))
    for small in contents.small:
        yield from _of(work, maker, small.function, nothing._replace(small=(small,)))


def _of(work: _Assembly, maker: Maker, function: str, alone: Contents) -> list[Draft]:
    """The cases of one function."""
    try:
        drafts = maker.shipped(alone)
    except CannotJudge as error:
        found = mistakes.finding(error, work.problem)
        line = found.line if found.line is not None and found.line > 1 else work.at.function(function)
        work.findings.append(Finding(found.file, line, found.message))
        return []
    for draft in drafts:
        work.lines.setdefault(draft.name, (FILE, work.at.label(function, draft.name.partition("/")[2])))
    return drafts


def _generic(work: _Assembly) -> Iterator[Draft]:
    """The edge cases that follow from the constraints."""
    for label, arguments in edges(work.problem.signature, work.problem.constraints):
        name = f"bounds/{label}"
        work.lines.setdefault(name, ("problem.yaml", work.at.yaml("constraints")))
        yield Draft(name, encode(list(arguments)))


def _typed(work: _Assembly, drafts: Sequence[Draft]) -> list[Draft]:
    """Those that keep to signature and constraints."""
    kept = []
    for draft in drafts:
        reason = violation(work.problem, draft.arguments)
        if reason is None:
            kept.append(draft)
        else:
            work.wrong(draft.name, f"the case {draft.name} breaks a constraint: {reason}")
    return kept


def _named_once(work: _Assembly, drafts: Sequence[Draft]) -> list[Draft]:
    kept: dict[str, Draft] = {}
    for draft in drafts:
        if kept.setdefault(draft.name, draft) is not draft:
            work.wrong(draft.name, f"two cases are called {draft.name}")
    return list(kept.values())


def _promised(work: _Assembly, maker: Maker, drafts: Sequence[Draft]) -> list[Draft]:
    """Those that keep the promise; generic ones that don't are left out in silence."""
    try:
        answers = maker.promised([draft.arguments for draft in drafts])
    except CannotJudge as error:
        work.findings.append(mistakes.finding(error, work.problem))
        return list(drafts)
    for draft, promised in zip(drafts, answers, strict=True):
        if not promised and not _is_generic(work, draft):
            said = work.problem.promise or "promised() says no"
            work.wrong(draft.name, f"the case {draft.name} breaks the promise: {said}")
    return [draft for draft, promised in zip(drafts, answers, strict=True) if promised]


def _is_generic(work: _Assembly, draft: Draft) -> bool:
    return draft.name.startswith("bounds/") and work.lines[draft.name][0] == "problem.yaml"


def _tell_twins(work: _Assembly, drafts: Sequence[Draft]) -> None:
    """A finding for a case written by hand that another such one with the same arguments takes the place of.

    Where there are few different arguments at all, random cases and those written by hand must meet.
    """
    first: dict[bytes, Draft] = {}
    for draft in drafts:
        other = first.setdefault(draft.arguments, draft)
        if other is not draft and _by_hand(work, draft) and _by_hand(work, other):
            file, line = work.lines[draft.name]
            said = f"the case {draft.name} has the arguments of {other.name}, so it is left out"
            work.findings.append(mistakes.warning(work.problem, file, line, said))


def _by_hand(work: _Assembly, draft: Draft) -> bool:
    """Whether an author chose this very case: a label, a shipped small input, a sample."""
    return (draft.name.startswith("small/") or draft.name.count("/") == 1) and not _is_generic(work, draft)


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """As `judge.cases.build` orders them: each arguments once, samples first, then by size."""
    first: dict[bytes, Draft] = {}
    for draft in drafts:
        first.setdefault(draft.arguments, draft)
    return sorted(first.values(), key=lambda d: (0, 0) if d.name.startswith("samples/") else (1, len(d.arguments)))


def _answered(work: _Assembly, drafts: Sequence[Draft]) -> tuple[Case, ...]:
    """The cases with what the reference says; none where it fails."""
    problem = work.problem
    try:
        answers = list(reference.run(problem, work.box, problem.reference, drafts))
    except CannotJudge as error:
        work.findings.append(mistakes.finding(error, problem))
        return ()
    cases = []
    for draft, answer in zip(drafts, answers, strict=True):
        reason = misfit_of_output(problem.signature, draft.arguments, json.loads(answer.output))
        if reason is not None:
            said = f"its answer to {draft.name} {reason}, as the signature says"
            work.findings.append(mistakes.mistake(problem, problem.reference, 1, said))
            return ()
        cases.append(Case(draft.name, draft.arguments, answer.output))
    return tuple(cases)


def misfit_of_output(signature: Signature, arguments: bytes, output: object) -> str | None:
    """Why an output is not of the type that the signature promises, None if it is."""
    if not signature.design:
        named_node = signature.output_type == "TreeNode" and type(output) is int
        return None if named_node else misfit(signature.output_type, output)
    types = {method.name: method.returns for method in signature.methods}
    if not isinstance(output, list):
        return "must be a list"
    calls = json.loads(arguments)[0][1:]
    found = ((name, misfit(types[name], value)) for name, value in zip(calls, output[1:], strict=False))
    return next((f"has something of {name} that {why}" for name, why in found if why is not None), None)


def _tell_numbers(work: _Assembly, cases: Sequence[Case]) -> None:
    """Kinds that are missing, and too few cases."""
    if not cases:
        return
    kinds = Counter(case.kind for case in cases)
    for kind in KINDS_NEEDED:
        if not kinds[kind]:
            work.findings.append(mistakes.warning(work.problem, FILE, 1, f"there is no case of the kind {kind}"))
    hidden = len(cases) - kinds["samples"]
    if hidden < FEWEST_HIDDEN:
        said = f"there are {hidden} hidden cases, at least {FEWEST_HIDDEN} are wanted"
        work.findings.append(mistakes.warning(work.problem, FILE, 1, said))
