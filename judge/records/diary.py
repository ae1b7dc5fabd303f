"""What the record keeps beside attempts: when the plan began, and other work done."""

import os
from datetime import date, datetime

from judge.model.progress import LogEntry, Track
from judge.records.attempts import Records
from judge.records.rows import exactly, micros, moment


def start_plan(records: Records, day: date, at: datetime) -> None:
    """Set the plan's first day; the latest setting counts. Raises CannotJudge, ValueError when `at` has no zone."""
    values = (os.urandom(16), micros(at), "start", day.isoformat())
    with records.database.writing():
        records.database.insert("INSERT INTO plan_events (uid, at_us, event, value) VALUES (?, ?, ?, ?)", values)


def plan_start(records: Records) -> date | None:
    """The plan's first day as set last, None when never set. Raises CannotJudge."""
    row = records.database.first(
        "SELECT value FROM plan_events WHERE event = 'start' ORDER BY at_us DESC, id DESC LIMIT 1"
    )
    with records.database.converting():
        return None if row is None else date.fromisoformat(exactly(str, row[0]))


def log_work(records: Records, entry: LogEntry) -> None:
    """Note other work done. Raises CannotJudge, ValueError when its time has no zone."""
    values = (os.urandom(16), micros(entry.at), str(entry.track), entry.done)
    with records.database.writing():
        records.database.insert("INSERT INTO work_log (uid, at_us, track, done) VALUES (?, ?, ?, ?)", values)


def work_log(records: Records) -> list[LogEntry]:
    """All other work done, oldest first. Raises CannotJudge."""
    rows = records.database.rows("SELECT at_us, track, done FROM work_log ORDER BY at_us, id")
    with records.database.converting():
        return [LogEntry(moment(at_us), Track(track), exactly(int, done)) for at_us, track, done in rows]
