"""Building: what comes out of cases.py and the reference, in which order, and what is refused."""

import json
from pathlib import Path

import bank
import pytest

from judge.cases.build import build, unanswered, violation
from judge.cases.built import Silent
from judge.cases.maker import Maker
from judge.errors import CannotJudge
from judge.problems.problem import Sample


def test_all_cases_in_their_order(bank_folder: Path) -> None:
    told = bank.Told()
    cases = build(bank.problem(bank_folder / "find-it"), bank.FakeBox(), told)
    names = [case.name for case in cases]
    assert names[:2] == ["samples/1", "samples/2"]
    assert {"bounds/one", "random/mixed/1", "random/mixed/2", "random/mixed/3", "large/long/50"} <= set(names)
    assert "small/short/1" in names
    sizes = [len(case.arguments) for case in cases[2:]]
    assert sizes == sorted(sizes)
    for case in cases:
        nums, target = json.loads(case.arguments)
        assert json.loads(case.expected) == nums.index(target)
    assert told.steps[0] == ("making cases", 0, 3)


def test_the_same_arguments_come_once_under_their_first_name(bank_folder: Path) -> None:
    cases = build(bank.problem(bank_folder / "find-it"), bank.FakeBox(), Silent())
    assert len({case.arguments for case in cases}) == len(cases)
    assert "samples/2" in [case.name for case in cases]
    assert "bounds/again" not in [case.name for case in cases]


def test_twice_the_same(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    assert build(problem, bank.FakeBox(), Silent()) == build(problem, bank.FakeBox(), Silent())


def test_generic_edges_that_keep_the_promise_are_there(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it", cases='@cases("bounds")\ndef f():\n    yield "x", ([1, 4], 4)\n')
    drafts = unanswered(problem, bank.FakeBox())
    kinds = {draft.name.partition("/")[0] for draft in drafts}
    assert kinds == {"samples", "bounds"}
    assert len(drafts) > 3, "without promised() all generic edges are cases"


@pytest.mark.parametrize(
    ("cases", "sentence"),
    [
        (
            '@cases("bounds")\ndef f():\n    yield "x", ([1, 11], 1)\n',
            r"cases\.py: the case bounds/x breaks a constraint: nums",
        ),
        ('@cases("bounds")\ndef f():\n    yield "x", ([], 1)\n', "the case bounds/x breaks a constraint: nums"),
        ('@cases("bounds")\ndef f():\n    yield "x", ([1, True], 1)\n', "the case bounds/x breaks a constraint: nums"),
        (
            '@cases("bounds")\ndef f():\n    yield "x", ([1], 2)\ndef promised(n, t): return t in n\n',
            "the case bounds/x breaks a constraint: target is in nums",
        ),
        (
            '@cases("bounds")\ndef f():\n    yield "x", ([1], 1)\n    yield "x", ([2], 2)\n',
            "two cases are called bounds/x",
        ),
        (
            '@cases("bounds")\ndef f():\n    yield "shortest", ([1, 1], 1)\n',
            "two cases are called bounds/shortest",
        ),
        (
            '@cases("bounds")\ndef f():\n    1 / 0\n',
            r"cases\.py:\d+: making its cases: ZeroDivisionError: division by zero",
        ),
        ('@cases("bounds")\ndef f():\n    raise TimeoutError\n', r"cases\.py:3: making its cases: it ran too long"),
        ("nonsense", r"cases\.py:\d+: while it was loaded, reading what it defines: NameError"),
        ("def promised(n, t): return 1", r"cases\.py:\d+: asking promised\(\): ValueError: promised must give"),
    ],
)
def test_faults_of_cases_py(bank_folder: Path, cases: str, sentence: str) -> None:
    with pytest.raises(CannotJudge, match=sentence):
        build(bank.problem(bank_folder / "find-it", cases=cases), bank.FakeBox(), Silent())


@pytest.mark.parametrize(
    ("reference", "sentence"),
    [
        ("class Solution:\n    def where(self, n, t): return {'!': 'set'}", "its answer to samples/1 holds set"),
        ("class Solution:\n    def where(self, n, t): return [{}]", "its answer to samples/1 holds a dict"),
        (
            "class Solution:\n    def where(self, n, t): return 1 // 0",
            r"first\.py:\d+: answering the case samples/1: Zero",
        ),
        ("class Solution:\n    def where(self, n, t): return float('nan')", "its answer to samples/1"),
        ("class Solution:\n    def where(self, n, t): return 5", "the output of sample 1 is not the reference's: "),
    ],
)
def test_faults_of_the_reference(bank_folder: Path, reference: str, sentence: str) -> None:
    with pytest.raises(CannotJudge, match=sentence):
        build(bank.problem(bank_folder / "find-it", reference=reference), bank.FakeBox(), Silent())


def test_a_sample_that_breaks_a_constraint_is_a_fault_of_problem_yaml(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it", samples=(Sample(([1], 99), 0),))
    with pytest.raises(CannotJudge, match=r"problem\.yaml: the case samples/1 breaks a constraint: target"):
        build(problem, bank.FakeBox(), Silent())


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (b"[[1],1]", None),
        (b"[[1]]", "1 arguments, nums, target are needed"),
        (b'["x",1]', "nums must be a list"),
        (b"[[1],1.0]", "target must be an int"),
        (b"[[1],99]", "target is 99"),
    ],
)
def test_violation_says_why(bank_folder: Path, arguments: bytes, reason: str | None) -> None:
    found = violation(bank.problem(bank_folder / "find-it"), arguments)
    assert found is None if reason is None else found.startswith(reason)


def test_the_maker_gives_small_inputs_and_other_seeds(bank_folder: Path) -> None:
    maker = Maker(bank.problem(bank_folder / "find-it"), bank.FakeBox())
    found = maker.contents()
    assert [(g.function, g.kind, g.mode) for g in found.generators] == [
        ("ends", "bounds", "yield"),
        ("mixed", "random", "seeds"),
        ("long", "large", "sizes"),
    ]
    assert [draft.arguments for draft in maker.small("short")] == [b"[[0,1],1]", b"[[1,2],2]", b"[[2,3],3]"]
    assert maker.one("long", size=7).name == "large/long/7"
    assert maker.promised([b"[[1],1]", b"[[1],2]"]) == [True, False]


def test_chunks_are_asked_for_until_all_is_there(bank_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = bank.problem(bank_folder / "find-it")
    whole = unanswered(problem, bank.FakeBox())
    monkeypatch.setattr("judge.cases.maker.CHUNK_BYTES", 10)
    assert unanswered(problem, bank.FakeBox()) == whole
