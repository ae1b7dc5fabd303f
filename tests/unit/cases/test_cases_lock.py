"""cases.lock: what is written is found again, and a difference is named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.cases import lock
from judge.errors import CannotJudge
from judge.model.case import Case

CASES = [
    Case("samples/1", b"[[1],1]", b"0"),
    Case("bounds/one", b"[[2],2]", b"0"),
    Case("random/a/1", b"[[3],3]", b"0"),
]


def test_a_written_line_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "cases.lock"
    assert lock.locked(file, "two-sum") is None
    assert lock.update(file, "two-sum", CASES) is True
    assert lock.locked(file, "two-sum") == lock.entry(CASES)
    assert lock.entry(CASES)[1:3] == (3, 24)
    lock.compare(file, "two-sum", CASES, lock.entry(CASES).digest)
    assert lock.update(file, "two-sum", CASES) is False


def test_lines_stand_in_order_and_slugs_are_whole_words(tmp_path: Path) -> None:
    file = tmp_path / "cases.lock"
    for slug in ("two-sum-again", "two-sum", "a-first"):
        lock.update(file, slug, CASES)
    lock.update(file, "two-sum", CASES[:2])
    lines = file.read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["#", "a-first", "two-sum", "two-sum-again"]
    assert lock.locked(file, "two-sum").number == 2
    assert lock.locked(file, "two-sum-again").number == 3
    assert lock.locked(file, "two") is None


@pytest.mark.parametrize(
    ("cases", "sentence"),
    [
        ([CASES[0], CASES[1]._replace(expected=b"1"), CASES[2]], "the first that differs is bounds/one$"),
        ([CASES[0]._replace(name="samples/0"), *CASES[1:]], "the first that differs is samples/0$"),
        (CASES[1:], r"the first that differs is bounds/one \(2 cases, 3 in the lock\)"),
        (CASES[:2], r"some are missing at the end \(2 cases, 3 in the lock\)"),
        ([*CASES, Case("large/x/1", b"[]", b"1")], r"the first that differs is large/x/1 \(4 cases"),
    ],
)
def test_the_first_difference_is_named(tmp_path: Path, cases: list[Case], sentence: str) -> None:
    file = tmp_path / "cases.lock"
    lock.update(file, "two-sum", CASES)
    with pytest.raises(CannotJudge, match=sentence):
        lock.compare(file, "two-sum", cases, lock.entry(cases).digest)


def test_a_problem_without_a_line(tmp_path: Path) -> None:
    with pytest.raises(CannotJudge, match="has no line for two-sum"):
        lock.compare(tmp_path / "cases.lock", "two-sum", CASES, "")


@pytest.mark.parametrize(
    "line",
    [
        "two-sum",
        "two-sum abc x 24 aaaabbbbcccc",
        "two-sum abc 3 24 aaaa",
        "two-sum abc 3 24 aaaabbbbcccc more",
        "two-sum \xe9 3",
    ],
)
def test_a_damaged_line_is_said_with_its_number(tmp_path: Path, line: str) -> None:
    file = tmp_path / "cases.lock"
    file.write_text(f"# heading\n{line}\n", "latin-1")
    with pytest.raises(CannotJudge, match=r"cases\.lock:2: not a line"):
        lock.locked(file, "two-sum")


def test_a_lock_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "cases.lock").mkdir()
    with pytest.raises(CannotJudge, match="can't be read"):
        lock.locked(tmp_path / "cases.lock", "two-sum")
    with pytest.raises(CannotJudge, match="can't be written"):
        lock.update(tmp_path / "cases.lock", "two-sum", CASES)
    with pytest.raises(CannotJudge, match="can't be written"):
        lock.update(tmp_path / "nowhere" / "cases.lock", "two-sum", CASES)


parts = st.lists(st.tuples(st.text("ab/", min_size=1), st.binary(max_size=4), st.binary(max_size=4)), max_size=4)


@given(parts, parts)
def test_different_cases_have_different_digests(first: list, second: list) -> None:
    """Also where the same bytes are cut differently into names, arguments and expected results."""
    one, two = ([Case(*part) for part in some] for some in (first, second))
    assert (lock.entry(one).digest == lock.entry(two).digest) == (one == two)
