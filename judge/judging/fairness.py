"""A case that ended a little over its limit is measured again before it is called too slow.

Noise of a busy machine only ever adds CPU time, so a case within its limit needs no second look, and one still
running at 1.3 x the limit is killed and is TLE without one. In between, the submission and the reference run in turn
on that case, three times each, the least counts, and the limit is taken anew from how fast this machine is at that
very moment (DESIGN.md, section 5; the interleaving is in judges.md's sources, isolate and Kattis, done by hand).
"""

from dataclasses import replace

from judge import running
from judge.judging.judge import judged
from judge.judging.work import Work
from judge.model.judgement import CaseResult
from judge.model.verdict import Verdict

_TURNS = 3


def doubtful(result: CaseResult) -> bool:
    """Whether a result is TLE by little: the program answered, between 1 and 1.3 x its limit."""
    return result.verdict is Verdict.TLE and result.outcome.output is not None and result.outcome.killed is None


def settle(work: Work, result: CaseResult) -> CaseResult:
    """The result after a second look: judged by its least time against the limit of this moment. Raises CannotJudge."""
    from judge.cases import calibrate  # needed once in a thousand runs

    banks_box, problem = work.bank(), work.problem
    reference = (problem.folder / problem.reference).read_bytes()
    case, limits = result.case, work.built.limits
    best, reference_s = result.outcome, float("inf")
    for _ in range(_TURNS):
        for outcome in running.outcomes(banks_box, problem, reference, limits, [case.arguments]):
            reference_s = min(reference_s, outcome.cpu_s)
        for outcome in running.outcomes(work.box, problem, work.submission.source, limits, [case.arguments]):
            if outcome.output is not None and outcome.cpu_s < best.cpu_s:
                best = outcome
    now_s = max(limits.cpu_s, calibrate.floor_s(banks_box), calibrate.TIMES_SLOWEST * reference_s)
    settled = judged(case, best, limits._replace(cpu_s=now_s), work.check)
    return replace(settled, outcome=best)
