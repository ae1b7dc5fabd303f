"""The plan's start and other work in the record."""

from datetime import date, datetime
from pathlib import Path

import pytest
from record_samples import later

from judge.errors import CannotJudge
from judge.model.progress import LogEntry, Track
from judge.records.attempts import Records
from judge.records.diary import log_work, plan_start, start_plan, work_log


@pytest.fixture
def records(tmp_path: Path):
    with Records.open(tmp_path) as opened:
        yield opened


def test_the_start_set_last_counts(records: Records) -> None:
    assert plan_start(records) is None
    start_plan(records, date(2026, 3, 2), later(1))
    start_plan(records, date(2026, 3, 9), later(2))
    start_plan(records, date(2026, 3, 16), later(0))
    assert plan_start(records) == date(2026, 3, 9)


def test_work_is_given_in_order_of_time(records: Records) -> None:
    entries = [LogEntry(later(2), Track.CONCEPTS, 5), LogEntry(later(1), Track.STORIES, 3)]
    for entry in entries:
        log_work(records, entry)
    assert work_log(records) == entries[::-1]


def test_times_need_a_zone(records: Records) -> None:
    bare = datetime(2026, 3, 2)  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        log_work(records, LogEntry(bare, Track.DESIGNS, 1))
    with pytest.raises(ValueError, match="zone"):
        start_plan(records, date(2026, 3, 2), bare)
    assert work_log(records) == []


def test_nonsense_in_the_file_is_damage(records: Records) -> None:
    with records.database.writing():
        values = (b"1", 0, "start", "soon")
        records.database.insert("INSERT INTO plan_events (uid, at_us, event, value) VALUES (?, ?, ?, ?)", values)
        records.database.insert("INSERT INTO work_log (uid, at_us, track, done) VALUES (?, ?, ?, ?)", (b"1", 0, "x", 1))
    for ask in (plan_start, work_log):
        with pytest.raises(CannotJudge, match="damaged"):
            ask(records)
    assert records.last_problem() is None
