"""Every kind of mistake is reported at its file and line, and a good package is clean."""

from pathlib import Path

import pytest
from broken_packages import MISTAKES
from good_package import SLUG, Mistake, good

from judge.model.finding import Finding
from judge.problems.load import load

pytestmark = pytest.mark.box


def told(folder: Path, findings: tuple[Finding, ...]) -> list[tuple[str, int | None, str]]:
    """Findings with their files relative to the folder."""
    return [
        ("" if found.file == str(folder) else found.file.removeprefix(f"{folder}/"), found.line, found.message)
        for found in findings
    ]


def named(*names: str) -> list[Mistake]:
    """Mistakes by their names."""
    return [next(mistake for mistake in MISTAKES if mistake.name == name) for name in names]


def test_a_good_package_is_clean(tmp_path, verified) -> None:
    folder = good(tmp_path)
    done = verified(folder)
    assert done.findings == ()
    assert done.problem == SLUG
    assert dict(done.kinds) == {"samples": 2, "bounds": 6, "small": 11, "random": 24, "adversarial": 7, "large": 1}
    assert [row.expected for row in done.rows] == ["accepted"] * 2 + ["wrong_answer"] * 3 + ["brute_force"]
    for row in done.rows:
        failed = sum(tally.failed for tally in row.tallies)
        assert (failed > 1) == (row.expected == "wrong_answer")
        assert row.worst_s > 0
        assert all(tally.ran == tally.total for tally in row.tallies)


def test_there_are_many_kinds_of_mistake() -> None:
    assert len(MISTAKES) >= 80
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name.replace(" ", "-"))
def test_a_mistake_is_reported_at_its_place(mistake, tmp_path, verified) -> None:
    folder = good(tmp_path)
    for change in mistake.changes:
        change(folder)
    line = mistake.line(folder)
    found = told(folder, verified(folder).findings)
    assert [each for each in found if each[:2] == (mistake.file, line) and mistake.says in each[2]], found


def test_several_mistakes_are_all_reported(tmp_path, verified) -> None:
    """Of different stages: what can't be loaded hides the rest, nothing else does."""
    chosen = named(
        "a parameter not named",
        "no first line",
        "a case out of bounds",
        "a feature that no case has",
        "a wrong one caught by another kind",
    )
    folder = good(tmp_path)
    for mistake in chosen:
        for change in mistake.changes:
            change(folder)
    found = told(folder, verified(folder).findings)
    for mistake in chosen:
        assert any(mistake.says in message for _, _, message in found), mistake.name


def test_all_mistakes_of_a_broken_yaml_are_reported_with_those_of_other_files(tmp_path, verified) -> None:
    folder = good(tmp_path)
    chosen = named("an unknown key", "no difficulty", "no statement", "a file that nothing uses")
    for mistake in chosen:
        for change in mistake.changes:
            change(folder)
    messages = " ".join(message for _, _, message in told(folder, verified(folder).findings))
    for mistake in chosen:
        assert mistake.says in messages


class TestLock:
    """Problems of the bank have their cases locked; own ones don't."""

    @pytest.fixture
    def bank(self, tmp_path, monkeypatch) -> Path:
        from judge import places

        monkeypatch.setattr(places, "bank", lambda: tmp_path)
        (tmp_path / "calibration.json").write_text('{"spin_s": 0.007}')
        return tmp_path

    def test_a_problem_without_a_line(self, bank, verified) -> None:
        (found,) = verified(good(bank), own=False).findings
        assert (found.file, found.line) == (str(bank / "cases.lock"), 1)
        assert "no line for first-largest" in found.message

    def test_cases_that_differ_are_named(self, bank, verified) -> None:
        from judge.cases import lock
        from judge.model.case import Case

        folder = good(bank)
        lock.update(bank / "cases.lock", SLUG, [Case("samples/1", b"[[3]]", b"0")])
        (found,) = verified(folder, own=False).findings
        assert (found.file, found.line) == (str(bank / "cases.lock"), 2)
        assert "the first that differs is samples/1" in found.message

    def test_what_is_locked_is_what_building_makes(self, bank, verified, boxes) -> None:
        from contextlib import closing

        from judge.cases import lock
        from judge.cases.build import build
        from judge.cases.built import Silent

        folder = good(bank)
        problem, _ = load(folder)
        with closing(boxes.bank()) as box:
            cases = build(problem, box, Silent())
        lock.update(bank / "cases.lock", SLUG, cases)
        done = verified(folder, own=False)
        assert done.findings == ()
        assert done.digest == lock.entry(cases).digest

    def test_lines_of_no_problem(self, bank) -> None:
        from judge.authoring.locked import leftovers

        (bank / "cases.lock").write_text("# heading\none aa 1 2 abcd\ntwo bb 1 2 abcd\n")
        (found,) = leftovers(["one"])
        assert (found.line, found.file) == (3, str(bank / "cases.lock"))
        assert "two" in found.message
