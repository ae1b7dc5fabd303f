"""Statistics and history as text, at three widths, against text files."""

from datetime import UTC, date, datetime

import pytest

from judge.model.progress import LogEntry, Tally, Track
from judge.model.verdict import Verdict
from judge.practice.plan import CATEGORIES, DIFFICULTIES
from judge.practice.statistics import category_statistics, pace, week_statistics
from judge.records.rows import AttemptRow
from judge.reports.machine import Examined, doctor, sandboxes
from judge.reports.practice import Standing, history, stats
from judge.reports.terminal import Screen, measured
from judge.sandbox.warm import Running

WIDTHS = (40, 80, 120)


class Described:
    def __init__(self, slug, category, difficulty):
        self.slug, self.category, self.difficulty = slug, category, difficulty


def the_bank():
    return [
        Described(f"{category}-{grade}-{number}", category, grade)
        for category, counts in CATEGORIES.items()
        for grade, count in zip(DIFFICULTIES, counts, strict=True)
        for number in range(count)
    ]


def standing(solved: int, week: int | None = 3, day: int = 2) -> Standing:
    bank = the_bank()
    at = datetime(2026, 1, 13, 12, tzinfo=UTC)
    tallies = [
        Tally(each.slug, 1 + number % 3, 1, number % 3 == 0, at, at)
        for number, each in enumerate(bank[: 2 * solved : 2])
    ]
    tallies += [Tally(each.slug, 2, 0, False, at, None) for each in bank[1:6:2]]
    start = date(2026, 1, 6)
    log = [LogEntry(at, Track.CONCEPTS, 9)] if solved else []
    weeks = week_statistics(bank, tallies, log, start, UTC)
    if week is None:
        return Standing(category_statistics(bank, []), week_statistics(bank, [], [], None), (), None, 0)
    today = date.fromordinal(start.toordinal() + 7 * (week - 1) + day - 1)
    return Standing(category_statistics(bank, tallies), weeks, pace(weeks, start, today), week, day)


SCREENS = {
    "stats": standing(31),
    "stats-nothing": standing(0, None),
    "stats-over": standing(44, 9),
    "stats-before": standing(0, 0),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SCREENS)
def test_stats(snapshot, name, width):
    text = stats(SCREENS[name], Screen(width))
    snapshot(f"{name}-{width}", text)
    assert all(measured(line) <= width for line in text.splitlines())
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_stats_in_ascii_where_nothing_else_is_possible():
    assert stats(SCREENS["stats"], Screen(120, plain=True)).isascii()
    assert "█" in stats(SCREENS["stats"], Screen(120))


@pytest.mark.parametrize("width", range(20, 140))
def test_every_width_holds_solved_and_pass_rate(width):
    text = stats(SCREENS["stats"], Screen(width))
    assert "/88" in text
    if width >= 40:
        assert all(measured(line) <= width for line in text.splitlines())
        assert "%" in text


ROWS = [
    AttemptRow(
        12 - n, "00" * 16, slug, f"solutions/{slug}.py", verdict, passed, 112, time_s, 1 << 20,
        f"2026-01-{21 - n}T17:{n:02}:00+00:00", first, unchanged,
    )
    for n, (slug, verdict, passed, time_s, first, unchanged) in enumerate(
        [
            ("two-sum", Verdict.AC, 112, 0.0803, False, True),
            ("two-sum", Verdict.AC, 112, 0.0803, False, False),
            ("longest-substring-without-repeating-characters", Verdict.TLE, 30, 1.3, True, False),
            ("3sum", Verdict.AC, 112, 0.0004, True, False),
            ("two-sum", Verdict.IE, 0, 0.0, False, False),
        ]
    )
]  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_history(snapshot, width):
    text = history(ROWS, Screen(width), UTC)
    snapshot(f"history-{width}", text)
    assert all(measured(line) <= width for line in text.splitlines())
    assert len(text.splitlines()) == len(ROWS) + 1


def test_history_in_colour_is_aligned_as_without():
    import re

    assert re.sub(r"\x1b\[\d+m", "", history(ROWS, Screen(120, color=True), UTC)) == history(ROWS, Screen(120), UTC)


def test_history_by_the_users_clock():
    from datetime import timedelta, timezone

    assert "2026-01-21 22:30" in history(ROWS, Screen(80), timezone(timedelta(hours=5, minutes=30)))


def test_an_empty_history_says_so():
    assert history([], Screen(80)) == "nothing judged yet"


CHECKS = [
    Examined("python", "ok", "3.12.1"),
    Examined(
        "docker", "miss", "'permission denied': you are not in the group docker",
        "sudo usermod -aG docker $USER, then log in again; not needed",
    ),
    Examined(
        "bubblewrap", "fail", "the kernel refuses user namespaces to unprivileged users",
        "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0",
    ),
]  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_doctor(snapshot, width):
    text = doctor(CHECKS, Screen(width))
    snapshot(f"doctor-{width}", text)
    assert [line.split()[0] for line in text.splitlines() if not line.startswith(" ")] == ["ok", "miss", "FAIL"]


def test_sandboxes():
    boxes = [Running("docker", "submission", 0, 61.0, "idle"), Running("bubblewrap", "bank", 0, 7300.0, "stale")]
    assert sandboxes(boxes, Screen(80)).splitlines() == [
        "backend     for         slot  state   age",
        "docker      submission     0  idle   61 s",
        "bubblewrap  bank           0  stale   2 h",
    ]
    assert sandboxes([], Screen(80)) == "no sandbox is running"
