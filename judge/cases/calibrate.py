"""The time limit on this machine: max(F, 5 x the slowest accepted submission), in CPU time of the box that judges.

F is 1 s times this machine's speed: the time of a fixed spin program here over its time where the problems' margins
were proven, which is kept beside cases.lock (DESIGN.md, section 5).
"""

import json
from collections.abc import Sequence

from judge import running
from judge.cases import reference
from judge.cases.built import Progress
from judge.cases.cache import Calibration
from judge.cases.maker import Draft
from judge.cases.sources import contents, proven_file
from judge.errors import CannotJudge
from judge.model.case import Case
from judge.model.limits import Limits
from judge.problems.problem import Problem
from judge.problems.signature import parse
from judge.sandbox.box import Box, Call
from judge.sandbox.client import describe

TIMES_SLOWEST = 5.0
"""The limit over the slowest accepted submission's slowest case."""
FLOOR_S = 1.0
"""The least limit on the machine where margins were proven."""
REPEATS = 3
"""Slow cases of less than SHORT_S are measured so often, and the least counts."""
SHORT_S = 0.5
NEAR_SLOWEST = 0.7
"""What counts as slow, as a part of the slowest case's time."""
SLOWEST_CASES = 4
"""Beside the large ones, so many cases by bytes and by the reference's time are run with all accepted submissions."""
SPIN = b"""class Solution:
    def spin(self, rounds: int) -> int:
        table, total = {}, 0
        for i in range(rounds):
            key = i * 7919 % 1009
            table[key] = table.get(key, 0) + i
            if table[key] > total:
                total = table[key] - key
        return total
"""
"""What a second is worth is measured by this; a change of it makes calibration.json worthless."""
SPIN_ROUNDS = b"[50000]"
SPIN_CALLS = 20


def calibrate(problem: Problem, box: Box, cases: Sequence[Case], progress: Progress) -> Calibration:
    """Measure the limit and the reference's time.

    Args:
        problem: whose.
        box: of role BANK, of the backend and Python that will judge.
        cases: all of the problem.
        progress: is told of every accepted submission.

    Raises:
        CannotJudge: an accepted submission fails on a case.
    """
    total = len(problem.submissions.accepted)
    progress.step("measuring time limits", 0, total)
    floor = floor_s(box)
    drafts = [Draft(case.name, case.arguments) for case in cases]
    times = [answer.cpu_s for answer in reference.run(problem, box, problem.reference, drafts)]
    telling = _telling(drafts, times)
    reference_s = slowest = _slowest(problem, box, problem.reference, telling)
    others = [file for file in problem.submissions.accepted if file != problem.reference]
    for done, file in enumerate(others, 1):
        progress.step("measuring time limits", done, total)
        slowest = max(slowest, _slowest(problem, box, file, telling))
    # The machine's speed is asked twice, as other programs may have kept it busy.
    floor = min(floor, floor_s(box))
    return Calibration(max(floor, TIMES_SLOWEST * slowest), reference_s)


def _telling(drafts: Sequence[Draft], times: Sequence[float]) -> list[Draft]:
    """The cases that may be the slowest of some submission: large, longest, or those that cost the reference most."""
    places_of = range(len(drafts))
    by_time = sorted(places_of, key=lambda place: -times[place])[:SLOWEST_CASES]
    by_size = sorted(places_of, key=lambda place: -len(drafts[place].arguments))[:SLOWEST_CASES]
    large = [place for place in places_of if drafts[place].name.startswith("large/")]
    return [drafts[place] for place in sorted({*by_time, *by_size, *large})]


def _slowest(problem: Problem, box: Box, file: str, drafts: Sequence[Draft]) -> float:
    """CPU seconds of a submission's slowest case; where times are short, the slow ones are measured again."""
    times = [answer.cpu_s for answer in reference.run(problem, box, file, drafts)]
    for _ in range(REPEATS - 1):
        if max(times) >= SHORT_S:
            break
        slow = [place for place, seconds in enumerate(times) if seconds >= NEAR_SLOWEST * max(times)]
        again = reference.run(problem, box, file, [drafts[place] for place in slow])
        for place, answer in zip(slow, again, strict=True):
            times[place] = min(times[place], answer.cpu_s)
    return max(times)


def floor_s(box: Box) -> float:
    """The least time limit in this box: FLOOR_S times the machine's speed. Raises CannotJudge."""
    return FLOOR_S * spin_s(box) / proven_spin_s()


def spin_s(box: Box) -> float:
    """CPU seconds of the spin program in a box, the least of some calls. Raises CannotJudge when it fails."""
    signature = parse("spin(rounds: int) -> int")
    description = {**running.solution(signature, "spin", None), "reload": False}
    calls = [Call(SPIN_ROUNDS) for _ in range(SPIN_CALLS)]
    outcomes = list(box.run(describe(SPIN, description), Limits(cpu_s=30.0), calls))
    if len(outcomes) != SPIN_CALLS or any(outcome.output is None for outcome in outcomes):
        fault = next(
            (outcome.fault or outcome.escaped or outcome.killed for outcome in outcomes if outcome.output is None), ""
        )
        raise CannotJudge(f"the sandbox can't run the program that measures this machine's speed: {fault}", code="spin")
    return min(outcome.cpu_s for outcome in outcomes)


def proven_spin_s() -> float:
    """CPU seconds of the spin program where the problems' margins were proven. Raises CannotJudge on a damaged file."""
    file = proven_file()
    try:
        seconds = json.loads(contents(file))["spin_s"]
    except (ValueError, KeyError, TypeError):
        seconds = None
    if not isinstance(seconds, float) or seconds <= 0:
        raise CannotJudge(
            f"{file} has no positive number spin_s", hint="get the file back from version control", code="calibration"
        )
    return seconds
