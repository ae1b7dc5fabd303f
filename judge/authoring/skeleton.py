"""The files that a new problem begins with: a small problem that works, every line to be rewritten marked.

Its author has something that `judge verify` runs from end to end, and turns it into another problem step by step.
"""

from pathlib import Path

from judge.errors import CannotJudge, UsageError

_YAML = """\
# TODO title, difficulty and tags; a leetcode number and the plan's week where it has them
title: {title}
difficulty: easy
category: {category}
tags: [array]

# TODO the signature, as the solution must have it, and what each argument may be
signature: "{method}(nums: list[int]) -> int"
constraints:
  nums: {{length: 1..1000, items: -10^4..10^4}}

# TODO two samples or more that all wrong submissions pass
samples:
  - arguments: {{nums: [3, 9, 4]}}
    output: 1
    explanation: The largest number, 9, is at position 1.
  - arguments: {{nums: [5]}}
    output: 0

# TODO the reference, the time of a good solution, and why nothing can be too slow (or a slow submission)
reference: one_pass.py
complexity: n
slow: none, because with 1,000 numbers even all pairs are looked at in no time

# TODO hints, each giving away a little more
hints:
  - Which number is the largest of those that you have seen so far?

# TODO what some case must have, each with a predicate in cases.py
features:
  - several largest ones
  - all negative
  - largest is last

licence: MIT
"""
_STATEMENT = """\
<!-- TODO the task in your own words; constraints and examples are shown from problem.yaml -->
You get a list of integers `nums`. Return the position of the largest of them, counted from 0. Where the largest number
stands at several positions, return the first of these.
"""
_CASES = """\
# TODO cases for this problem: small inputs, adversarial ones for each wrong idea, random ones, and the largest
from itertools import product


@small_inputs(ship=[0, 2, 4, 5, 8, 14, 21, 40, 60, 90, 333])
def every_short_list():
    for length in range(1, 5):
        for nums in product((-2, -1, 0, 1), repeat=length):
            yield (list(nums),)


@cases("bounds")
def extremes():
    yield "smallest-alone", ([-10_000],)
    yield "largest-and-smallest", ([-10_000, 10_000, 0],)


@cases("adversarial")
def ties():
    yield "twice-side-by-side", ([4, 7, 7, 1],)
    yield "twice-apart", ([7, 4, 7],)
    yield "all-alike", ([6, 6, 6, 6],)


@cases("adversarial")
def signs():
    yield "all-negative", ([-5, -3, -9],)
    yield "zero-among-negative", ([-5, 0, -9],)
    yield "largest-is-last", ([2, 4, 8],)
    yield "negative-and-last", ([-8, -4, -2],)


@cases("random", seeds=16)
def few_values(rng):
    return (rng.integers(rng.integer(2, 12), -3, 3),)


@cases("random", seeds=8)
def wide(rng):
    return (rng.integers(rng.integer(20, 200), -40, 40),)


@cases("large", sizes=[1000], growth=True)
def rising(rng, size):
    return (sorted(rng.integers(size, -10_000, 10_000)),)


@feature("several largest ones")
def several(nums):
    return nums.count(max(nums)) > 1


@feature("all negative")
def negative(nums):
    return max(nums) < 0


@feature("largest is last")
def last(nums):
    return nums[-1] == max(nums)
"""
_HEAD = "class Solution:\n    def {method}(self, nums: List[int]) -> int:\n"
_ONE_PASS = (
    "# TODO the reference: its answers are the expected ones\n"
    + _HEAD
    + """\
        best = 0
        for i in range(len(nums)):
            if nums[i] > nums[best]:
                best = i
        return best
"""
)
_BY_INDEX = (
    "# TODO another approach, or the slowest style that must be accepted: it sets the time limit\n"
    + _HEAD
    + """\
        return nums.index(max(nums))
"""
)
_BRUTE_FORCE = (
    "# TODO written from the statement, by another algorithm than the reference's; it may be slow\n"
    + _HEAD
    + """\
        for i, x in enumerate(nums):
            if all(x >= y for y in nums):
                return i
"""
)
_LAST = (
    "# Takes the last of several largest numbers. Caught by: small, adversarial\n"
    "# TODO three mistakes or more that people make, each of which passes the samples\n"
    + _HEAD
    + """\
        best = 0
        for i in range(len(nums)):
            if nums[i] >= nums[best]:
                best = i
        return best
"""
)
_ZERO = (
    "# Begins with 0 as the largest number, which is too large where all are negative. Caught by: small, adversarial\n"
    + _HEAD
    + """\
        largest, best = 0, 0
        for i, x in enumerate(nums):
            if x > largest:
                largest, best = x, i
        return best
"""
)
_STOPS = (
    "# Never reads the last number. Caught by: small, large\n"
    + _HEAD
    + """\
        best = 0
        for i in range(len(nums) - 1):
            if nums[i] > nums[best]:
                best = i
        return best
"""
)
FILES = {
    "problem.yaml": _YAML,
    "statement.md": _STATEMENT,
    "cases.py": _CASES,
    "submissions/accepted/one_pass.py": _ONE_PASS,
    "submissions/accepted/by_index.py": _BY_INDEX,
    "submissions/brute_force/largest_of_all.py": _BRUTE_FORCE,
    "submissions/wrong_answer/takes_the_last.py": _LAST,
    "submissions/wrong_answer/begins_with_zero.py": _ZERO,
    "submissions/wrong_answer/never_reads_the_last.py": _STOPS,
}
"""Texts by path within the problem's folder; `{title}`, `{category}` and `{method}` are filled in."""


def write(folder: Path, slug: str, category: str) -> list[Path]:
    """Write a new problem's files.

    Args:
        folder: the problem's, which must not exist yet.
        slug: its name.
        category: one of the nine.

    Returns:
        The files written.

    Raises:
        UsageError: the folder is there already.
        CannotJudge: it can't be written.
    """
    if folder.exists():
        raise UsageError(f"{folder} is there already", hint="take another slug", code="problem_exists")
    written = []
    try:
        for name, text in files(slug, category).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
            written.append(file)
    except OSError as error:
        raise CannotJudge(f"{folder} can't be written: {error.strerror}", code="file") from error
    return written


def files(slug: str, category: str) -> dict[str, str]:
    """The texts of a new problem's files by path within its folder."""
    words = slug.split("-")
    title = " ".join(word.capitalize() for word in words)
    method = words[0] + "".join(word.capitalize() for word in words[1:])
    method = method if not method[0].isdigit() else f"solve{method}"
    filled = {}
    for name, text in FILES.items():
        braces = name.endswith(".yaml")
        for key, value in (("title", title), ("category", category), ("method", method)):
            text = text.replace(f"{{{key}}}", value)
        filled[name] = text.replace("{{", "{").replace("}}", "}") if braces else text
    return filled
