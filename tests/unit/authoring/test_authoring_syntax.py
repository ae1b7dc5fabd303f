"""Programs in normal form: copies are one, different programs are not."""

import pytest

from judge.authoring.syntax import normal

PROGRAM = """
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
KEPT = frozenset({"Solution", "twoSum"})


@pytest.mark.parametrize(
    "copy",
    [
        PROGRAM.replace("seen", "positions").replace("nums", "a").replace("target", "goal"),
        "from typing import List\n" + PROGRAM,
        PROGRAM.replace("nums, target", "nums: List[int], target: int") + "\n# a note\n",
        PROGRAM.replace("        seen = {}", '        """Looks back."""\n        seen: dict = {}'),
        PROGRAM.replace("[seen[target - x], i]", "[\n seen[target - x],\n i]"),
    ],
)
def test_a_copy_is_the_same_program(copy):
    assert copy != PROGRAM
    assert normal(copy, KEPT) == normal(PROGRAM, KEPT)


@pytest.mark.parametrize(
    "other",
    [
        PROGRAM.replace("target - x in", "target + x in"),
        PROGRAM.replace("twoSum", "threeSum"),
        PROGRAM.replace("enumerate", "list"),
        PROGRAM.replace("            seen[x] = i\n", ""),
        PROGRAM.replace("[seen[target - x], i]", "[i, seen[target - x]]"),
    ],
)
def test_another_program_is_another(other):
    assert normal(other, KEPT) != normal(PROGRAM, KEPT)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("def f(a, b):\n    a += b\n    return a", "def f(x, y):\n    x = x + y\n    return x"),
        ("def f(a, b):\n    return a > b", "def f(a, b):\n    return b < a"),
        ("class A:\n    def m(self):\n        self.x = 1\n", "class B:\n    def n(this):\n        this.y = 1\n"),
        (
            "try:\n    x\nexcept ValueError as e:\n    print(e)",
            "try:\n    x\nexcept ValueError as why:\n    print(why)",
        ),
    ],
)
def test_what_is_written_differently(one, two):
    assert normal(one) == normal(two)


def test_what_is_no_python():
    with pytest.raises(SyntaxError):
        normal("def (")
