"""Case results as one judgement: the verdict, the figures, and the first failure made ready to be shown."""

import json
from collections.abc import Iterable, Sequence

from judge.cases.built import BuiltCases
from judge.checkers.decoding import DecodingError, decode
from judge.model.judgement import CaseResult, Failure, Judgement, Note, Submission
from judge.model.outcome import Outcome, Phase
from judge.model.verdict import Verdict
from judge.problems.problem import Problem
from judge.sandbox.box import BoxFacts


def conclude(
    problem: Problem,
    submission: Submission,
    results: Sequence[CaseResult],
    total: int,
    built: BuiltCases,
    box: BoxFacts,
) -> Judgement:
    """The judgement of a submission.

    `total` is the number of cases there were to judge, so an early end counts against it. AC is said only when every
    case was judged and every one was AC.
    """
    failed = next((result for result in results if result.verdict is not Verdict.AC), None)
    internal = next((result for result in results if result.verdict is Verdict.IE), None)
    shown = internal or failed
    passed = sum(result.verdict is Verdict.AC for result in results)
    if shown is not None:
        verdict = shown.verdict
    elif results and passed == total:
        verdict = Verdict.AC
    else:
        verdict = Verdict.IE
    called = [result.outcome for result in results if result.outcome.phase is Phase.CALL]
    return Judgement(
        submission=submission,
        verdict=verdict,
        passed=passed,
        total=total,
        time_s=max((outcome.cpu_s for outcome in called), default=0.0),
        limit_s=built.limits.cpu_s,
        reference_s=built.reference_s,
        memory_bytes=max((result.outcome.peak_bytes for result in results), default=0),
        backend=box.backend,
        python=box.python,
        failure=_failure(problem, submission, shown) if shown is not None else None,
        notes=tuple(_notes(shown)),
        cases_digest=built.digest,
    )


def _failure(problem: Problem, submission: Submission, result: CaseResult) -> Failure:
    outcome = result.outcome
    answered, got = _got(outcome)
    line = _line(outcome)
    text = (
        outcome.escaped.text.strip()
        if outcome.escaped and outcome.escaped.text
        else _source_line(submission.source, line)
    )
    names = problem.parameter_names
    return Failure(
        case=result.case.name,
        arguments=dict(zip(names, json.loads(result.case.arguments), strict=True)),
        expected=json.loads(result.case.expected),
        got=got,
        answered=answered,
        stdout=outcome.printed.decode("utf-8", "replace"),
        printed_bytes=outcome.printed_bytes,
        message=result.reason or "",
        line=line,
        source_line=text,
    )


def _got(outcome: Outcome) -> tuple[bool, object]:
    """Whether there was an answer, and its value where it can be read."""
    if outcome.output is None:
        return False, None
    try:
        return True, decode(outcome.output)
    except DecodingError as error:
        return True, {"!": "unreadable", "repr": str(error)}


def _line(outcome: Outcome) -> int | None:
    if outcome.escaped is not None:
        return outcome.escaped.line
    return outcome.stopped_line


def _source_line(source: bytes, line: int | None) -> str | None:
    """The text of a line of the file, stripped."""
    if line is None:
        return None
    lines = source.decode("utf-8", "replace").splitlines()
    return lines[line - 1].strip() if line <= len(lines) else None


def _notes(result: CaseResult | None) -> Iterable[Note]:
    """Remarks that follow from a failure itself."""
    if result is None or result.verdict is not Verdict.WA or result.outcome.output != b"null":
        return
    if result.case.expected != b"null" and result.outcome.printed_bytes:
        yield Note(
            "printed_not_returned", None, "None came back, but something was printed: return it instead of printing it"
        )
