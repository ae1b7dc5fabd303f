"""Ready cases: built once, read ever after, limits by the machine, the lock demanded."""

import json
from pathlib import Path

import bank
import pytest

from judge.cases import cache, calibrate, lock, ready
from judge.cases.built import Silent
from judge.errors import CannotJudge, UsageError
from judge.problems.problem import LimitOverrides


class Opened:
    """Opens fake boxes and keeps them."""

    def __init__(self, cpu_s: float = 0.002) -> None:
        self.boxes: list[bank.FakeBox] = []
        self.cpu_s = cpu_s

    def __call__(self) -> bank.FakeBox:
        self.boxes.append(bank.FakeBox(self.cpu_s))
        return self.boxes[-1]


@pytest.fixture
def locked(bank_folder: Path) -> Path:
    """The folder of a problem whose cases are in the lock, with nothing in the cache."""
    problem = bank.problem(bank_folder / "find-it")
    ready.rebuild(problem, Opened(), Silent(), relock=True)
    cache.forget(problem)
    return bank_folder / "find-it"


def test_built_at_first_and_read_after_that(locked: Path) -> None:
    problem, opened = bank.problem(locked), Opened()
    first = ready.ready(problem, bank.FACTS, opened, Silent())
    assert len(opened.boxes) == 1
    assert opened.boxes[0].closed == 1
    second = ready.ready(problem, bank.FACTS, opened, Silent())
    assert second == first
    assert len(opened.boxes) == 1
    assert first.digest == lock.entry(first.cases).digest == lock.locked(ready.lock_file(), "find-it").digest


def test_a_damaged_file_is_built_anew(locked: Path) -> None:
    problem, opened = bank.problem(locked), Opened()
    first = ready.ready(problem, bank.FACTS, opened, Silent())
    (file,) = cache.folder(problem).glob("*.cases")
    file.write_bytes(file.read_bytes()[:-1])
    assert ready.ready(problem, bank.FACTS, opened, Silent()).cases == first.cases
    assert len(opened.boxes) == 2


def test_another_backend_or_python_measures_its_own_limits(locked: Path) -> None:
    problem, opened = bank.problem(locked), Opened()
    ready.ready(problem, bank.FACTS, opened, Silent())
    ready.ready(problem, bank.FACTS._replace(python="3.13.0"), opened, Silent())
    assert len(opened.boxes) == 2
    assert "cases" not in opened.boxes[1].runs, "the cases are the same, only times are measured"


def test_limits_are_relative_to_machine_and_slowest(locked: Path) -> None:
    """The spin was proven at 4 ms: at 2 ms a call this machine is twice as fast."""
    built = ready.ready(bank.problem(locked), bank.FACTS, Opened(0.002), Silent())
    assert built.limits.cpu_s == pytest.approx(0.5)
    assert built.reference_s == 0.002


def test_the_slowest_accepted_sets_the_limit(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibrate, "floor_s", lambda box: 1.0)
    built = ready.ready(bank.problem(locked), bank.FACTS, Opened(0.7), Silent())
    assert built.limits.cpu_s == pytest.approx(3.5)


def test_a_problem_may_change_limits(locked: Path) -> None:
    problem = bank.problem(locked, limits=LimitOverrides(time_s=9.0, memory_bytes=5, result_bytes=6))
    limits = ready.ready(problem, bank.FACTS, Opened(), Silent()).limits
    assert (limits.cpu_s, limits.memory_bytes, limits.result_bytes) == (9.0, 5, 6)


def test_a_changed_accepted_submission_measures_anew(locked: Path) -> None:
    opened = Opened()
    ready.ready(bank.problem(locked), bank.FACTS, opened, Silent())
    ready.ready(bank.problem(locked, other=bank.OTHER + "\n"), bank.FACTS, opened, Silent())
    assert ["cases" in box.runs for box in opened.boxes] == [True, False]


def test_drift_is_an_error_that_names_the_case(locked: Path) -> None:
    changed = bank.problem(locked, cases=bank.CASES.replace("[value, value + 1]", "[value, value + 1, 0]"))
    with pytest.raises(CannotJudge, match=r"are not those of cases\.lock: the first that differs is small/short/1"):
        ready.ready(changed, bank.FACTS, Opened(), Silent())
    assert not list(cache.folder(changed).glob("*.cases"))


def test_drift_in_the_cache_is_seen_too(locked: Path) -> None:
    """Somebody checked out another cases.lock: what is cached is built again, and differs from it."""
    problem, opened = bank.problem(locked), Opened()
    built = ready.ready(problem, bank.FACTS, opened, Silent())
    lock.update(ready.lock_file(), "find-it", built.cases[:-1])
    with pytest.raises(CannotJudge, match=r"\d+ cases, \d+ in the lock"):
        ready.ready(problem, bank.FACTS, opened, Silent())
    assert len(opened.boxes) == 2


def test_a_problem_of_the_bank_must_be_in_the_lock(bank_folder: Path) -> None:
    with pytest.raises(CannotJudge, match="no line for find-it") as caught:
        ready.ready(bank.problem(bank_folder / "find-it"), bank.FACTS, Opened(), Silent())
    assert "judge cases build --lock find-it" in (caught.value.hint or "")


def test_own_problems_need_no_lock(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it", own=True)
    built = ready.ready(problem, bank.FACTS, Opened(), Silent())
    assert built.cases
    ready.rebuild(problem, Opened(), Silent(), relock=True)
    assert not ready.lock_file().exists()


def test_an_accepted_submission_that_fails_is_named(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it", other="class Solution:\n    def where(self, n, t): return 1 // 0\n")
    opened = Opened()
    with pytest.raises(CannotJudge, match=r"second\.py:\d+: answering the case"):
        ready.rebuild(problem, opened, Silent(), relock=True)
    assert opened.boxes[0].closed == 1
    assert not ready.lock_file().exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"spin_s": 0}', '{"spin_s": "x"}', '{"spin_s": -1.0}'])
def test_a_damaged_calibration_file(bank_folder: Path, text: str) -> None:
    (bank_folder / "calibration.json").write_text(text)
    with pytest.raises(CannotJudge, match="has no positive number spin_s"):
        calibrate.proven_spin_s()


def test_a_box_that_cannot_spin(bank_folder: Path) -> None:
    class Broken(bank.FakeBox):
        def _loaded(self, description: dict, source: str) -> object:
            raise OSError("no way")

    with pytest.raises(CannotJudge, match="this machine's speed"):
        calibrate.spin_s(Broken())


def test_answers_to_own_arguments(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    assert ready.answers(problem, bank.FakeBox(), [b"[[4,5],5]", b"[[4,5],4]"]) == [b"1", b"0"]
    with pytest.raises(UsageError, match=r"\[\[4,5\],6\] break a promise of find-it: target is in nums"):
        ready.answers(problem, bank.FakeBox(), [b"[[4,5],6]"])


def test_export_gives_a_line_a_case(locked: Path) -> None:
    problem = bank.problem(locked)
    built = ready.ready(problem, bank.FACTS, Opened(), Silent())
    lines = [json.loads(line) for line in ready.export(problem, built)]
    assert len(lines) == len(built.cases)
    assert lines[0] == {"case": "samples/1", "arguments": {"nums": [1, 2, 3], "target": 2}, "expected": 1}
