"""What only the deep part of verifying finds: opinions on small inputs, cases that change, mutants that live."""

import pytest
from good_package import BRUTE, BY_INDEX, CASES, ONE_PASS, good, instead

from judge.authoring import survivors

pytestmark = [pytest.mark.box, pytest.mark.slow]


@pytest.fixture(autouse=True)
def few_fresh_inputs(monkeypatch) -> None:
    monkeypatch.setattr(survivors, "FRESH_INPUTS", 400)


def said(done, file: str) -> list[tuple[int | None, str]]:
    return [(found.line, found.message) for found in done.findings if found.file.endswith(file)]


def test_a_good_package_has_no_wrong_survivors(tmp_path, verified) -> None:
    done = verified(good(tmp_path), deep=True)
    assert done.findings == ()
    assert (done.small.inputs, done.small.sizes, done.small.differences) == (340, 4, 0)
    assert done.small.bounds == ("nums: 1..4 items, -2..1",)
    assert done.mutants.truly_wrong == 0
    assert done.mutants.made >= 3 * done.mutants.statements
    assert done.mutants.killed > 0.8 * done.mutants.made
    assert done.mutants.fresh == 400


def test_quick_verifying_counts_none_of_it(tmp_path, verified) -> None:
    done = verified(good(tmp_path))
    assert done.small is done.mutants is None


def test_a_brute_force_that_is_wrong_on_a_small_input_only(tmp_path, verified) -> None:
    folder = good(tmp_path)
    instead(BRUTE, "        for i, x", "        if nums == [-2, 1, 1, 0]:\n            return 2\n        for i, x")(
        folder
    )
    assert verified(folder).findings == ()
    done = verified(folder, deep=True)
    ((line, message),) = said(done, BRUTE)
    assert line == 1
    assert "disagrees with the reference on small/every-short-list/" in message
    assert "[[-2,1,1,0]]: it says 2, the reference 1" in message
    assert done.small.differences == 1


def test_an_accepted_one_that_is_wrong_on_a_fresh_input_only(tmp_path, verified) -> None:
    folder = good(tmp_path)
    instead(
        BY_INDEX,
        "        return",
        "        if sum(nums) == 7 and len(nums) > 4:\n            return -1\n        return",
    )(folder)
    instead(CASES, "return (rng.integers(rng.integer(2, 12), -3, 3),)", "return ([*rng.integers(4, -3, 3), -9],)")(
        folder
    )
    instead(
        CASES, "rng.integers(rng.integer(20, 200), -40, 40)", "[*rng.integers(100, -40, 0), *rng.distinct(9, 1, 40)]"
    )(folder)
    messages = [message for _, message in said(verified(folder, deep=True), BY_INDEX)]
    assert any("disagrees with the reference on fresh/" in message for message in messages), messages


def test_few_small_inputs(tmp_path, verified) -> None:
    folder = good(tmp_path)
    instead(CASES, "range(1, 5)", "range(4, 5)")(folder)
    instead(CASES, "90, 333]", "90]")(folder)
    lines = [
        line for line, message in said(verified(folder, deep=True), CASES) if "256 small inputs of 1 sizes" in message
    ]
    assert lines == [(folder / CASES).read_text().splitlines().index("def every_short_list():") + 1]


def test_a_small_input_out_of_bounds(tmp_path, verified) -> None:
    folder = good(tmp_path)
    instead(CASES, "range(1, 5)", "(1, 2, 3, 4, 0)")(folder)
    messages = [message for _, message in said(verified(folder, deep=True), CASES)]
    assert any("1 small inputs are none" in message and "[[]]" in message for message in messages), messages


def test_cases_that_differ_from_time_to_time(tmp_path, verified) -> None:
    folder = good(tmp_path)
    instead(CASES, "-40, 40),)", "-40, 40 + __import__('time').time_ns() % 50),)")(folder)
    messages = [message for _, message in said(verified(folder, deep=True), CASES)]
    assert any("built twice, the cases differ; the first that does is random/wide/" in m for m in messages), messages


def test_a_mutant_that_no_case_catches(tmp_path, verified) -> None:
    """Without cases for it, a changed comparison lives; the finding has arguments on which it is wrong."""
    folder = good(tmp_path)
    (folder / CASES).write_text(
        "@small_inputs()\ndef short():\n    for a in range(5):\n        for b in range(5):\n            yield ([a, b],)\n\n\n"
        '@cases("adversarial")\ndef some():\n    yield "rising", ([1, 2, 3],)\n    yield "falling", ([3, 2, 1],)\n'
        "\n\n@cases('random', seeds=3)\ndef different(rng):\n    return (rng.distinct(6, -50, 50),)\n"
    )
    done = verified(folder, deep=True)
    found = [
        (line, message) for line, message in said(done, ONE_PASS) if "passes all cases, but is wrong on" in message
    ]
    line = (folder / ONE_PASS).read_text().splitlines().index("            if nums[i] > nums[best]:") + 1
    assert [message for at, message in found if at == line and "'>' to '>='" in message]
    assert done.mutants.truly_wrong == len([s for s in done.mutants.survivors if s.difference])
    assert done.mutants.truly_wrong > 0
