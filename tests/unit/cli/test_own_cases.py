"""`--case JSON`: what is taken, and what is said of the rest."""

import json

import pytest

from judge import places
from judge.cli.own_cases import arguments
from judge.errors import UsageError
from judge.problems.catalog import Catalog


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    return Catalog(places.bank(), cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def two_sum(bank):
    return bank.find("two-sum")


@pytest.fixture(scope="module")
def cycle(bank):
    return bank.find("linked-list-cycle")


def refused(problem, text: str) -> UsageError:
    with pytest.raises(UsageError) as raised:
        arguments([text], problem)
    assert raised.value.message.startswith("--case: ")
    assert raised.value.exit_status == 2
    return raised.value


def test_an_object_by_name_or_an_array_in_order(two_sum):
    wanted = [b"[[2,7],9]"]
    assert arguments(['{"nums": [2, 7], "target": 9}'], two_sum) == wanted
    assert arguments(['{"target": 9, "nums": [2, 7]}'], two_sum) == wanted
    assert arguments([" [[2, 7], 9]\n"], two_sum) == wanted


def test_several(two_sum):
    assert arguments(["[[2, 7], 9]", "[[3, 3], 6]"], two_sum) == [b"[[2,7],9]", b"[[3,3],6]"]


def test_hidden_arguments_are_given_too(cycle):
    assert arguments(['{"head": [1, 2], "pos": 0}'], cycle) == [b"[[1,2],0]"]
    assert refused(cycle, '{"head": [1, 2]}').message == "--case: pos is missing"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"nums": [2, 7] "target": 9}', "column 17: expecting ',' delimiter"),
        ('{"nums": [2, 7],\n "target" 9}', "line 2, column 11: expecting ':' delimiter"),
        ("", "column 1: expecting value"),
        ("{'nums': [1]}", "column 2: expecting property name enclosed in double quotes"),
        ('{"nums": [2, NaN], "target": 9}', "NaN is no JSON"),
        ('{"nums": [2, 1e999], "target": 9}', "nums item 1 must be an int"),
        ('{"nums": [2, 7], "nums": [2, 7], "target": 9}', "nums is given twice"),
        ('{"nums": [2, 7]}', "target is missing"),
        ("{}", "nums, target are missing"),
        ('{"nums": [2, 7], "target": 9, "k": 1}', "there is no parameter 'k'; there are nums, target"),
        ("[[2, 7]]", "1 values, 2 are needed: nums, target"),
        ("7", "an object by parameter name, or an array of all arguments, is needed"),
        ('{"nums": 7, "target": 9}', "nums must be a list"),
        ('{"nums": [2, true], "target": 9}', "nums item 1 must be an int, not true"),
        ('{"nums": [2, 7.5], "target": 9}', "nums item 1 must be an int"),
        ('{"nums": [2, 7], "target": "9"}', "target must be an int"),
        ('{"nums": [2], "target": 9}', "nums has 1 item, at least 2 are promised"),
        ('{"nums": [2, 7], "target": 9000000000}', "target"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_wrong_is_said(two_sum, text, said):
    assert said in refused(two_sum, text).message


def test_the_hint_is_an_example_that_can_be_taken(two_sum, cycle):
    for problem in (two_sum, cycle):
        hint = refused(problem, "nonsense").hint
        text = hint.removeprefix("example: --case '").removesuffix("'")
        assert arguments([text], problem) == [
            json.dumps(list(problem.samples[0].arguments), separators=(",", ":")).encode()
        ]


def test_a_broken_bound_points_to_the_statement(two_sum):
    error = refused(two_sum, "[[2], 9]")
    assert (error.code, error.hint) == ("case_constraint", "what is promised: judge show two-sum")


def test_numbers_of_thousands_of_digits_are_refused_in_one_sentence(two_sum):
    assert "--case: " in refused(two_sum, '{"nums": [2, 7], "target": ' + "9" * 10_000 + "}").message
