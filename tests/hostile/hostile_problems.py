"""Two small problems of the tests' own, a right and a wrong program for each, and their cases.

The cases are drawn anew in every run and what is expected is computed here, so that a program can only be accepted by
computing it: `sums` asks for the running totals of a list, each xor a key; `callback` for the first bad of n versions,
where the host alone knows which that is.
"""

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from judge.cases.built import BuiltCases
from judge.model.case import Case, encode
from judge.model.limits import MIB, Limits
from judge.problems import signature
from judge.problems.problem import Callback, Checker, Difficulty, LimitOverrides, Problem, Submissions

KEY_TENS = 91_000_000
"""Keys are this number and one more digit, the case's number: a program that finds another one than its own in memory
has found a case that is none of its business."""
WALL_S = 1.0
MARK = "MARK-" + "OF-THE-RIGHT-ONE"
"""Stands in the right program's file and nowhere else, so that its remains can be looked for."""

RIGHT = {
    "sums": f"""
# {MARK}
class Solution:
    def solve(self, nums, key):
        total, answer = 0, []
        for number in nums:
            total += number
            answer.append(total ^ key)
        return answer
""".encode(),
    "callback": f"""
# {MARK}
class Solution:
    def first(self, n):
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            if isBad(middle):
                high = middle
            else:
                low = middle + 1
        return low
""".encode(),
}
WRONG = {
    "sums": b"""
class Solution:
    def solve(self, nums, key):
        return [sum(nums[:index]) ^ key for index in range(len(nums))]
""",
    "callback": b"""
class Solution:
    def first(self, n):
        return 1 if isBad(1) else n
""",
}


class Impatient(Limits):
    """Limits with a short guard on wall time, for programs that are known to wait."""

    __slots__ = ()

    @property
    def wall_s(self) -> float:
        """Wall seconds of one call."""
        return WALL_S


LIMITS = Limits(cpu_s=0.3, memory_bytes=96 * MIB, printed_bytes=200_000, result_bytes=2 * MIB, load_cpu_s=1.0)
IMPATIENT = Impatient(*LIMITS)


def problem(name: str) -> Problem:
    """One of the two problems."""
    if name == "sums":
        asked = signature.parse("solve(nums: list[int], key: int) -> list[int]")
        return _problem(name, asked, None)
    callback = Callback("isBad", ("version",), ("1", "n"), "version >= bad", "2 * ceil_log2(n) + 4")
    return _problem(name, signature.parse("first(n: int) -> int", {"bad": "int"}), callback)


def _problem(slug: str, asked: signature.Signature, callback: Callback | None) -> Problem:
    return Problem(
        slug=slug,
        title=slug,
        leetcode=None,
        category="arrays-and-strings",
        difficulty=Difficulty.EASY,
        tags=(),
        week=None,
        day=None,
        signature=asked,
        constraints=(),
        promise=None,
        checker=Checker("exact"),
        callback=callback,
        samples=(),
        reference="",
        submissions=Submissions((), (), (), ()),
        slow=None,
        hints=(),
        complexity=None,
        features=(),
        limits=LimitOverrides(),
        licence="MIT",
        statement="",
        folder=Path("/nowhere"),
        own=False,
    )


def built(name: str) -> BuiltCases:
    """Cases of a problem, other ones in every run, with the limits."""
    cases = tuple(_sums() if name == "sums" else _versions())
    return BuiltCases(cases, "0" * 32, LIMITS, 0.001)


def _sums() -> Iterator[Case]:
    for number, size in enumerate((3, 1, 40, 300)):
        key = KEY_TENS * 10 + number
        nums = [random.SystemRandom().randrange(-(10**9), 10**9) for _ in range(size)]
        expected = [total ^ key for total in accumulate(nums)]
        yield Case(f"random/sums/{number}", encode([nums, key]), encode(expected))


def _versions() -> Iterator[Case]:
    for number in range(3):
        n = 10_000 + number
        bad = random.SystemRandom().randrange(2, n)
        yield Case(f"random/versions/{number}", encode([n, bad]), encode(bad))
