from dataclasses import fields
from pathlib import Path

import problem_folders
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_problems_constraints import ANY, SIZES

from judge.model.finding import Finding, Severity
from judge.problems import encoding, shapes
from judge.problems.load import load
from judge.problems.problem import Problem, summary


def round_trip(value):
    found = encoding.loads(encoding.dumps(value))
    assert found == value
    assert repr(found) == repr(value)  # NamedTuples of other classes and 1, 1.0, True compare equal
    return found


WHERE = [
    (problem_folders.YAML, "two-sum", "arrays-and-strings"),
    (problem_folders.DESIGN, "lru-cache", "design-and-oop"),
    (problem_folders.CALLBACK, "first-bad-version", "sorting-and-searching"),
]


@pytest.mark.parametrize(("yaml", "slug", "category"), WHERE)
def test_whole_problems(tmp_path, yaml, slug, category):
    problem, _ = load(problem_folders.write(tmp_path, slug, category, yaml))
    found = round_trip(problem)
    assert type(found) is Problem
    for field in fields(Problem):
        assert type(getattr(found, field.name)) is type(getattr(problem, field.name))
    round_trip((summary(problem), summary(problem)))


def test_every_problem_of_the_bank():
    folders = sorted(file.parent for file in (Path(__file__).parents[3] / "problems").glob("*/*/problem.yaml"))
    assert len(folders) >= 3
    for folder in folders:
        problem, findings = load(folder)
        assert findings == []
        round_trip(problem)


def test_findings():
    round_trip((Finding("a/b", 3, "wrong", Severity.WARNING), Finding("c", None, "x")))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(JSON)
def test_samples_keep_any_json(value):
    assert repr(round_trip((value, None))) == repr((value, None))


@given(
    st.tuples(
        ANY, st.builds(lambda n, s: shapes.Calls(n, shapes.Call("A", (shapes.Constraint("x", s),)), ()), SIZES, ANY)
    )
)
def test_any_shapes(value):
    round_trip(value)


@pytest.mark.parametrize("value", [{1}, object(), b"x", 1j])
def test_what_is_no_part_of_the_model(value):
    with pytest.raises(TypeError):
        encoding.dumps((value,))


@pytest.mark.parametrize(
    "text", [b"", b"{", b"{}", b'{"Unknown":[]}', b'{"Range":[1]}', b'{"a":1,"b":2}', b'{"Difficulty":"x"}']
)
def test_what_is_no_encoding(text):
    with pytest.raises((ValueError, KeyError, TypeError)):
        encoding.loads(text)
