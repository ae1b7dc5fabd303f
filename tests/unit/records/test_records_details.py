"""The JSON of a judgement's details: what is kept, and what is dropped where it is too large."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_samples import FAILURE, judgement

from judge.model.judgement import Note
from judge.model.verdict import Verdict
from judge.records.details import CAP, Details, finite, write


def _kept(**changes: object) -> Details:
    return Details(write(judgement(Verdict.WA, failure=replace(FAILURE, **changes))))


def test_small_details_come_back_whole() -> None:
    found = Details(write(judgement(Verdict.WA)))
    assert found.failure == FAILURE
    assert found.notes == judgement().notes
    assert (found.limit_s, found.reference_s, found.backend) == (1.0, 0.125, "bubblewrap")
    assert (found.python, found.cases_digest) == ("3.11.2", "ab12")


def test_an_accepted_one_has_no_failure() -> None:
    assert Details(write(judgement())).failure is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (list(range(100_000)), "list of 100,000, not kept in the record"),
        ("x" * 70_000, "str of 70,000, not kept in the record"),
        (10**5000, "int, not kept in the record"),
        ({1, 2}, "set, not kept in the record"),
        (float("nan"), "float, not kept in the record"),
        ([["y" * 70_000]], "list of 1, not kept in the record"),
    ],
    ids=["long-list", "long-text", "huge-int", "set", "nan", "long-inside"],
)
def test_what_cannot_be_kept_leaves_a_mark(value: object, words: str) -> None:
    found = _kept(arguments={"nums": value, "target": 6}, got=value).failure
    assert found.arguments == {"nums": {"!": "dropped", "repr": words}, "target": 6}
    assert found.got == {"!": "dropped", "repr": words}


def test_deep_nesting_leaves_a_mark() -> None:
    deep: list = []
    for _ in range(50_000):
        deep = [deep]
    assert _kept(got=deep).failure.got == {"!": "dropped", "repr": "list of 1, not kept in the record"}
    while deep:  # or taking it apart would recurse
        deep = deep.pop()


def test_several_large_values_share_the_room() -> None:
    large = list(range(9_000))
    text = write(judgement(Verdict.WA, failure=replace(FAILURE, arguments={"a": large, "b": large}, expected=large)))
    assert len(text) <= CAP
    found = Details(text).failure
    assert found.arguments["a"]["!"] == "dropped"
    assert found.message == FAILURE.message


def test_long_words_keep_their_beginning() -> None:
    found = _kept(stdout="é" * 65_536, message="m" * 70_000).failure
    assert found.stdout.startswith("é" * 300)
    assert found.stdout.endswith(" more characters)")
    assert found.message.startswith("m" * 300)


def test_an_absurd_judgement_still_fits() -> None:
    names = {f"{'n' * 3000}{n}": "v" * 100 for n in range(500)}
    notes = tuple(Note("k" * 5000, 1, "m" * 5000) for _ in range(500))
    assert len(write(judgement(Verdict.WA, failure=replace(FAILURE, arguments=names), notes=notes))) <= CAP


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(_json, st.text(st.characters(exclude_categories=())), st.none() | st.integers(1, 10**6))
def test_json_values_come_back_and_writing_is_stable(value: object, words: str, line: int | None) -> None:
    found = _kept(arguments={"a": value}, expected=value, got=[value], message=words, line=line)
    assert json.dumps(found.failure.expected) == json.dumps(value)
    assert json.dumps(found.failure.arguments) == json.dumps({"a": value})
    assert found.failure.line == line
    again = write(judgement(Verdict.WA, failure=found.failure))
    assert again == write(judgement(Verdict.WA, failure=Details(again).failure))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "nonsense",
        '{"limit_s":"1"}',
        '{"limit_s":NaN}',
        '{"backend":1}',
        '{"notes":{}}',
        '{"notes":[[1,2]]}',
        '{"notes":[[1,2,3]]}',
        '{"notes":[["k","l","m"]]}',
        '{"failure":[]}',
        '{"failure":{"answered":1}}',
        '{"failure":{"line":"3"}}',
        '{"failure":{"source_line":3}}',
        '{"failure":{"arguments":[]}}',
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_wrong_details_are_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Details(text)


def test_finite() -> None:
    assert [finite(x) for x in (1.5, float("nan"), float("inf"), -float("inf"))] == [1.5, 0.0, 0.0, 0.0]
