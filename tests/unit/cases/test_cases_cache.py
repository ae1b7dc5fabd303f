"""Files of built cases: whole or not at all."""

import os
from pathlib import Path

import bank
import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.cases import cache
from judge.cases.built import Silent
from judge.cases.sources import Sources
from judge.errors import CannotJudge
from judge.model.case import Case

CASES = (Case("samples/1", b"[[1],1]", b"0"), Case("random/a/1", b"[[" + b"3," * 900 + b"3],3]", b"true"))
names = st.text("abcdefghij/-0123456789", min_size=1)


@given(st.lists(st.builds(Case, names, st.binary(max_size=30), st.binary(max_size=9))))
def test_what_is_encoded_is_decoded(cases: list[Case]) -> None:
    assert cache.decode(cache.encode(cases, "d" * 32)) == cache.Kept(tuple(cases), "d" * 32)


@given(st.data())
def test_any_damage_is_seen(data: st.DataObject) -> None:
    whole = bytearray(cache.encode(CASES, "d" * 32))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    assert cache.decode(bytes(whole)) is None


@given(st.integers(0, 2000))
def test_a_cut_file_is_none(length: int) -> None:
    whole = cache.encode(CASES, "d" * 32)
    if length < len(whole):
        assert cache.decode(whole[:length]) is None


@given(st.binary(max_size=200))
def test_rubbish_is_none(data: bytes) -> None:
    assert cache.decode(data) is None


def test_written_cases_are_read(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    assert cache.read(problem, "k1") is None
    cache.write(problem, "k1", CASES, "d" * 32)
    assert cache.read(problem, "k1") == cache.Kept(CASES, "d" * 32)
    assert [file.name for file in cache.folder(problem).iterdir()] == ["k1.cases"]


def test_only_the_newest_builds_stay(bank_folder: Path) -> None:
    problem = bank.problem(bank_folder / "find-it")
    where = cache.folder(problem)
    where.mkdir(parents=True)
    (where / "k0.cases.99.new").write_bytes(b"left by a killed judge")
    for number in range(7):
        cache.write(problem, f"k{number}", CASES, "d" * 32)
        cache.write_calibration(problem, Sources(f"k{number}", "m"), "fake-3.11.2", cache.Calibration(1.0, 0.5))
        for file in where.glob(f"k{number}.*"):
            os.utime(file, (number, number))
    cache.write(problem, "k7", CASES, "d" * 32)
    assert sorted(file.name for file in where.iterdir()) == sorted(
        [f"k{n}.cases" for n in (4, 5, 6, 7)] + [f"k{n}.fake-3.11.2.limits" for n in (4, 5, 6)]
    )


def test_limits_belong_to_what_they_were_measured_with(bank_folder: Path) -> None:
    problem, here = bank.problem(bank_folder / "find-it"), Sources("k", "machine")
    times = cache.Calibration(1.25, 0.1)
    cache.write_calibration(problem, here, "docker-3.11.2", times)
    assert cache.read_calibration(problem, here, "docker-3.11.2") == times
    assert cache.read_calibration(problem, Sources("k", "other"), "docker-3.11.2") is None
    assert cache.read_calibration(problem, Sources("other", "machine"), "docker-3.11.2") is None
    assert cache.read_calibration(problem, here, "bubblewrap-3.11.2") is None
    (cache.folder(problem) / "k.docker-3.11.2.limits").write_text("machine 1.0\n")
    assert cache.read_calibration(problem, here, "docker-3.11.2") is None


def test_a_cache_that_cannot_be_written(bank_folder: Path) -> None:
    """A file where the folder should be refuses root as well."""
    problem = bank.problem(bank_folder / "find-it")
    home = bank_folder.parent / "home"
    home.mkdir()
    (home / "cache").write_text("not a folder")
    with pytest.raises(CannotJudge, match="the cases of find-it can't be kept in"):
        cache.write(problem, "k", CASES, "d" * 32)
    with pytest.raises(CannotJudge, match="the cases of find-it can't be kept in"), cache.building(problem, Silent()):
        pass


def test_a_full_disk_leaves_nothing_behind(bank_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = bank.problem(bank_folder / "find-it")

    def full(self: Path, data: bytes) -> int:
        with open(self, "wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotJudge, match="No space left on device"):
        cache.write(problem, "k", CASES, "d" * 32)
    assert list(cache.folder(problem).iterdir()) == []


def test_a_second_builder_waits(bank_folder: Path) -> None:
    import threading

    problem = bank.problem(bank_folder / "find-it")
    order: list[str] = []
    told = bank.Told()

    def second() -> None:
        with cache.building(problem, told):
            order.append("second")

    with cache.building(problem, Silent()):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]
    assert told.steps == [("waiting for another judge that builds these cases", 0, 1)]
