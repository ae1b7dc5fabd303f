"""Near misses and junk: what is made of an expected result, and what built-in checkers say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.authoring.outputs import variations
from judge.checkers import CHECKERS, compare
from judge.problems.problem import Checker

numbers = st.integers(-(10**9), 10**9)
lists = st.lists(numbers, max_size=6)
EXPECTED = {
    "exact": st.one_of(numbers, st.booleans(), st.text("ab", max_size=5), lists, st.lists(lists, max_size=4)),
    "unordered": st.one_of(lists, st.lists(lists, max_size=4)),
    "unordered-nested": st.lists(lists, max_size=4),
    "float": st.one_of(numbers.map(float), st.lists(st.floats(-1e6, 1e6), max_size=5)),
}


@pytest.mark.parametrize("name", CHECKERS)
def test_built_in_checkers_rule_as_wanted(name):
    checker = Checker(name)

    @given(EXPECTED[name])
    def ruled(expected):
        for each in variations(expected, checker):
            reason = compare(name, each.output, expected, checker.absolute, checker.relative)
            assert each.right is None or (reason is None) == each.right, (each, expected)

    ruled()


def test_variations_of_a_list():
    found = {each.name: each for each in variations([3, 1], Checker("unordered"))}
    assert found["another order"].output == [1, 3]
    assert found["another order"].right is True
    assert found["a list without its last item"].output == [3]
    assert found["a number that is one more"].output == [4, 1]
    assert found["a text for a number"].output == ["3", 1]
    assert found["a float for an int"].output == [3.0, 1]
    assert found["None"].output is None
    assert found["the expected result itself"].right is True


def test_another_order_is_wrong_for_the_exact_checker():
    found = {each.name: each.right for each in variations([3, 1], Checker("exact"))}
    assert found["another order"] is False


def test_a_custom_checker_may_know_other_right_answers_but_no_other_types():
    found = {each.name: each.right for each in variations([3, 1], Checker("custom"))}
    assert found["a number that is one more"] is None
    assert found["another order"] is None
    assert found["a text for a number"] is False
    assert found["NaN"] is False


def test_a_step_beyond_the_tolerance():
    found = {each.name: each.output for each in variations(1e9, Checker("float"))}
    assert compare("float", found["a number that is one more"], 1e9) is not None
