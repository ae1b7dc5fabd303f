"""Digests of what cases and limits come from, and the stamp that saves reading the files."""

import os
from pathlib import Path

import bank
import pytest

from judge.cases import sources
from judge.errors import CannotJudge

LONG_AGO_NS = 10**18


def age(problem_folder: Path) -> None:
    """Make all files of the bank and the sandbox old, so that stamps are trusted."""
    for file in [*problem_folder.parent.rglob("*"), *(problem_folder.parents[1] / "sandbox").iterdir()]:
        if file.is_file():
            os.utime(file, ns=(LONG_AGO_NS, LONG_AGO_NS))


@pytest.fixture
def old(bank_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A problem whose files are old. Changes of their inodes can't be dated back, so any age will do for those."""
    bank.problem(bank_folder / "find-it")
    age(bank_folder / "find-it")
    monkeypatch.setattr(sources, "_RACY_NS", -(10**12))
    return bank_folder / "find-it"


@pytest.mark.parametrize(
    "change",
    [
        {"cases": bank.CASES + "\n"},
        {"reference": bank.REFERENCE + "\n"},
        {"promise": "something else"},
        {"samples": ()},
        {"constraints": ()},
    ],
)
def test_what_cases_come_from_changes_their_digest(bank_folder: Path, change: dict) -> None:
    before = sources.sources(bank.problem(bank_folder / "find-it"))
    assert sources.sources(bank.problem(bank_folder / "find-it", **change)).cases != before.cases


def test_what_cases_do_not_come_from(bank_folder: Path) -> None:
    before = sources.sources(bank.problem(bank_folder / "find-it"))
    other = bank.problem(bank_folder / "find-it", title="Other", hints=("look",), other=bank.OTHER + "\n")
    after = sources.sources(other)
    assert after.cases == before.cases
    assert after.times != before.times, "the slowest accepted submission sets the limit"


def test_the_files_of_the_sandbox_count(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    before = sources.sources(problem)
    (bank_folder.parent / "sandbox" / "rng.py").write_text("# other\n")
    assert sources.sources(problem).cases != before.cases


def test_the_proven_time_counts(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    before = sources.sources(problem)
    (bank_folder / "calibration.json").write_text('{"spin_s": 0.005}')
    after = sources.sources(problem)
    assert (after.cases, after.times != before.times) == (before.cases, True)


def test_the_machine_counts(bank_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = bank.problem(bank_folder / "find-it")
    before = sources.sources(problem)
    monkeypatch.setattr(sources, "machine", lambda: "another x 64")
    after = sources.sources(problem)
    assert (after.cases, after.times != before.times) == (before.cases, True)


@pytest.mark.parametrize("name", ["cases.py", "submissions/accepted/first.py", "submissions/accepted/second.py"])
def test_a_missing_file_is_said(bank_folder: Path, name: str) -> None:
    problem = bank.problem(bank_folder / "find-it")
    (problem.folder / name).unlink()
    with pytest.raises(CannotJudge, match=rf"{name.rpartition('/')[2]} can't be read: No such file"):
        sources.sources(problem)


def test_untouched_files_are_not_read_again(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = bank.problem(old)
    first = sources.sources(problem)
    monkeypatch.setattr(sources, "contents", lambda file: pytest.fail(f"{file} is read"))
    assert sources.sources(problem) == first


def test_a_change_is_seen_through_the_stamp(old: Path) -> None:
    problem = bank.problem(old)
    first = sources.sources(problem)
    changed = (old / "cases.py").read_text().replace('"one"', '"two"')
    (old / "cases.py").write_text(changed)
    os.utime(old / "cases.py", ns=(LONG_AGO_NS, LONG_AGO_NS))
    assert sources.sources(problem).cases != first.cases, "same size, same time: its inode was changed later"


def test_a_stamp_as_young_as_a_file_is_not_trusted(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    first = sources.sources(problem)
    stamp = sources.folder(problem) / "stamp"
    lines = stamp.read_text().split("\n")
    stamp.write_text("\n".join([lines[0], "0" * 32, "1" * 32, ""]))
    assert sources.sources(problem) == first


@pytest.mark.parametrize("text", ["", "x\n", "\xe9", "a\nb\nc\nd\n"])
def test_a_damaged_stamp_is_ignored(old: Path, text: str) -> None:
    problem = bank.problem(old)
    first = sources.sources(problem)
    (sources.folder(problem) / "stamp").write_text(text, "latin-1")
    assert sources.sources(problem) == first


def test_a_stamp_that_cannot_be_kept_costs_time_only(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    first = sources.sources(problem)
    home = bank_folder.parent / "home"
    home.rename(bank_folder.parent / "elsewhere")
    home.write_text("not a folder")
    assert sources.sources(problem) == first


def test_the_machine_has_a_name() -> None:
    assert " x " in sources.machine()
    assert sources.machine() == sources.machine()
