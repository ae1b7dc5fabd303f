"""Mutants: each a program, each different, at least three a statement, with the line of their change."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from judge.authoring import mutants

ROOT = Path(__file__).resolve().parents[3]
ACCEPTED = sorted((ROOT / "problems").glob("*/*/submissions/accepted/*.py"))
LOOP = """\
class Solution:
    def f(self, nums: List[int]) -> int:
        \"\"\"Counts.\"\"\"
        best = 0
        for i in range(1, len(nums)):
            if nums[i - 1] < nums[i] and nums[i] != 3:
                best += 1
            else:
                continue
        return min(best, 9)
"""


def changes(source: str) -> set[tuple[str, int]]:
    return {(each.text, each.line) for each in mutants.of("f.py", source.encode()).mutants}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("best = 1", 4),
        ("best = float('inf')", 4),
        ("for i in range(2, len(nums)):", 5),
        ("for i in range(1, len(nums) - 1):", 5),
        ("for i in range(len(nums)):", 5),
        ("if nums[i - 1] <= nums[i] and nums[i] != 3:", 6),
        ("if nums[i + 1] < nums[i] and nums[i] != 3:", 6),
        ("if nums[i - 1] < nums[i] or nums[i] != 3:", 6),
        ("if nums[i - 1] < nums[i]:", 6),
        ("if nums[i - 1] < nums[i] and nums[i] == 3:", 6),
        ("if True:", 6),
        ("best -= 1", 7),
        ("best = 1", 7),
        ("break", 9),
        ("return max(best, 9)", 10),
        ("return min(9, best)", 10),
        ("return", 10),
    ],
)
def test_what_is_changed_and_where(text, line):
    assert (text, line) in changes(LOOP)


@pytest.mark.parametrize(
    ("statement", "mutated"),
    [
        ("x = path[:]", "x = path"),
        ("x = path.copy()", "x = path"),
        ("x = sorted(nums)", "x = nums"),
        ("x = stack.pop()", "x = stack.pop(0)"),
        ("x = queue.popleft()", "x = queue.pop()"),
        ("queue.append(x)", "queue.appendleft(x)"),
        ("x = bisect_left(a, b)", "x = bisect_right(a, b)"),
        ("x = a // b", "x = a / b"),
        ("heappush(heap, -x)", "heappush(heap, x)"),
        ("x = not y", "x = y"),
        ("x = a[i:j]", "x = a[i:j + 1]"),
        ("nums.sort()", "pass"),
        ("seen.add(x)", "pass"),
        ("x = node.left", "x = node.right"),
        ("x = [y for y in a if y > 0]", "x = [y for y in a]"),
        ("x = 1 if y else 2", "x = 2"),
        ("nums.sort(reverse=True)", "nums.sort()"),
        ("while x: y()", "while False:"),
    ],
)
def test_operators(statement, mutated):
    found = mutants.of("f.py", f"def f(a):\n    {statement}\n".encode()).mutants
    assert mutated in {each.text for each in found}


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: f"{file.parts[-4]}-{file.stem}")
def test_mutants_of_the_bank(file):
    source = file.read_bytes()
    made = mutants.of(file.name, source)
    assert made.statements > 0
    assert len(made.mutants) >= 3 * made.statements
    assert len({each.source for each in made.mutants}) == len(made.mutants)
    number = len(source.splitlines())
    for each in made.mutants:
        ast.parse(each.source)
        assert 1 <= each.line <= number
        assert each.change
        assert each.text in each.source


def test_every_statement_has_some():
    lines = Counter(each.line for each in mutants.of("f.py", LOOP.encode()).mutants)
    assert all(lines[line] >= 3 for line in (4, 5, 6, 7, 9, 10)), lines
    assert not lines[3]


def test_what_is_not_in_a_function_stays():
    made = mutants.of("f.py", b"import math\nLIMIT = 3\nclass Solution:\n    kept = 4\n")
    assert made == mutants.Made(0, ())
