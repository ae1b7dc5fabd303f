"""A small problem of our own in a folder of its own, and a box that runs its code in this process.

The code is the tests' own; nothing below problems/ is ever run here.
"""

import base64
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from judge.model.limits import Limits
from judge.model.outcome import Escaped, Kill, Outcome, Phase
from judge.problems.expression import parse as expression
from judge.problems.problem import Checker, Difficulty, LimitOverrides, Problem, Sample, Submissions
from judge.problems.shapes import Constraint, Integer, Listing, Range
from judge.problems.signature import parse
from judge.sandbox.box import BoxFacts, Call

sys.path.append(str(Path(__file__).resolve().parents[3] / "sandbox"))

import make_cases

CASES = """
@cases("bounds")
def ends():
    yield "one", ([5], 5)
    yield "again", ([2, 3], 3)

@cases("random", seeds=3)
def mixed(rng):
    nums = rng.integers(rng.integer(1, 6), -9, 9)
    return nums, rng.choice(nums)

@cases("large", sizes=[50])
def long(rng, size):
    return rng.integers(size, -9, 9) + [10], 10

@small_inputs(ship=[1])
def short():
    for value in range(3):
        yield [value, value + 1], value + 1

def promised(nums, target):
    return target in nums
"""
REFERENCE = """
class Solution:
    def where(self, nums, target):
        return nums.index(target)
"""
OTHER = """
class Solution:
    def where(self, nums, target):
        return [i for i, value in enumerate(nums) if value == target][0]
"""
FACTS = BoxFacts("fake", "3.11.2", True)


def between(low: str, high: str) -> Range:
    return Range(expression(low), expression(high))


def problem(
    folder: Path, cases: str = CASES, reference: str = REFERENCE, other: str = OTHER, **changes: object
) -> Problem:
    """The problem of finding a number in a list, written to a folder."""
    accepted = folder / "submissions" / "accepted"
    accepted.mkdir(parents=True, exist_ok=True)
    (folder / "cases.py").write_text(cases)
    (accepted / "first.py").write_text(reference)
    (accepted / "second.py").write_text(other)
    files = ("submissions/accepted/first.py", "submissions/accepted/second.py")
    made = Problem(
        slug="find-it",
        title="Find It",
        leetcode=None,
        category="arrays-and-strings",
        difficulty=Difficulty.EASY,
        tags=(),
        week=None,
        day=None,
        signature=parse("where(nums: list[int], target: int) -> int"),
        constraints=(
            Constraint("nums", Listing(between("1", "100"), Integer(between("-10", "10")))),
            Constraint("target", Integer(between("-10", "10"))),
        ),
        promise="target is in nums",
        checker=Checker("exact"),
        callback=None,
        samples=(Sample(([1, 2, 3], 2), 1), Sample(([2, 3], 3), 1)),
        reference=files[0],
        submissions=Submissions(files, (), (), ()),
        slow=None,
        hints=(),
        complexity="n",
        features=(),
        limits=LimitOverrides(),
        licence="MIT",
        statement="Find it.",
        folder=folder,
        own=False,
    )
    return replace(made, **changes)


class FakeBox:
    """A box that runs the tests' own code in this process, and says that every call took some milliseconds."""

    def __init__(self, cpu_s: float = 0.002) -> None:
        self.facts = FACTS
        self.cpu_s = cpu_s
        self.runs: list[str] = []
        self.closed = 0

    def run(self, program: bytes, limits: Limits, calls: Iterable[Call]) -> Iterator[Outcome]:
        description = json.loads(program)
        source = base64.b64decode(description["source"]).decode()
        self.runs.append(description["kind"])
        try:
            answer = self._loaded(description, source)
        except Exception as error:  # noqa: BLE001 - whatever the tests' code raises is a fact
            yield self._failed(error, Phase.LOAD)
            return
        for call in calls:
            try:
                yield self._outcome(answer(call.payload))
            except Exception as error:  # noqa: BLE001 - whatever the tests' code raises is a fact
                yield self._failed(error, Phase.CALL)

    def close(self) -> None:
        self.closed += 1

    def _loaded(self, description: dict, source: str) -> object:
        namespace: dict = {}
        if description["kind"] == "cases":
            maker = make_cases.Maker(description)
            namespace.update(maker.names())
            exec(compile(source, "cases.py", "exec"), namespace)
            maker.bind(namespace)
            return maker.answer
        exec(compile(source, "solution.py", "exec"), namespace)
        (method,) = description["methods"]

        def answer(payload: bytes) -> bytes:
            output = getattr(namespace["Solution"](), method["name"])(*json.loads(payload))
            return json.dumps(output).encode()

        return answer

    def _outcome(self, output: bytes | None, **changes: object) -> Outcome:
        facts = Outcome(Phase.CALL, output, self.cpu_s, self.cpu_s, 0, b"", 0, None, None, None, None, 0, 0, None)
        return facts._replace(**changes)

    def _failed(self, error: Exception, phase: Phase) -> Outcome:
        if isinstance(error, TimeoutError):
            return self._outcome(None, phase=phase, killed=Kill.CPU, stopped_line=3)
        line = error.__traceback__.tb_next.tb_lineno if error.__traceback__ and error.__traceback__.tb_next else None
        return self._outcome(None, phase=phase, escaped=Escaped(type(error).__name__, str(error), line, None))


class Told:
    """A progress that keeps what it is told."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int, int]] = []

    def step(self, what: str, done: int, total: int) -> None:
        self.steps.append((what, done, total))
