"""The plan's numbers, days and weeks."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.model.progress import Track
from judge.practice.plan import CATEGORIES, WEEKS, practice_day, targets, week_of

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("track", "total", "weekly"),
    [
        (Track.CODING, 88, [12, 12, 12, 12, 12, 10, 10, 8]),
        (Track.CONCEPTS, 90, [5, 5, 10, 5, 5, 20, 30, 10]),
        (Track.DESIGNS, 14, [0, 0, 0, 4, 3, 2, 3, 2]),
        (Track.STORIES, 8, [0, 0, 0, 3, 5, 5, 8, 8]),
    ],
)
def test_targets(track: Track, total: int, weekly: list[int]) -> None:
    found = targets(track)
    assert [each.target for each in found] == weekly
    assert [each.week for each in found] == list(range(1, WEEKS + 1))
    assert {each.track for each in found} == {track}
    assert found[-1].cumulative == total


def test_amounts_add_up_and_levels_stand() -> None:
    assert [each.cumulative for each in targets(Track.CODING)] == [12, 24, 36, 48, 60, 70, 80, 88]
    assert [each.cumulative for each in targets(Track.STORIES)] == [0, 0, 0, 3, 5, 5, 8, 8]


def test_the_categories_have_the_plan_s_88_problems() -> None:
    assert [sum(counts) for counts in CATEGORIES.values()] == [15, 15, 12, 10, 8, 8, 8, 6, 6]
    assert [sum(column) for column in zip(*CATEGORIES.values(), strict=True)] == [21, 49, 18]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-03-02T03:59:59+01:00", date(2026, 3, 1)),
        ("2026-03-02T04:00:00+01:00", date(2026, 3, 2)),
        ("2026-03-02T23:59:59+01:00", date(2026, 3, 2)),
        ("2026-03-02T02:59:59+00:00", date(2026, 3, 1)),
        ("2026-03-01T20:00:00-08:00", date(2026, 3, 2)),
        # The clock goes forward at 02:00 and back at 03:00: the day still ends when it shows four.
        ("2026-03-29T03:59:00+02:00", date(2026, 3, 28)),
        ("2026-03-29T04:00:00+02:00", date(2026, 3, 29)),
        ("2026-10-25T03:59:00+01:00", date(2026, 10, 24)),
        ("2026-10-25T04:00:00+01:00", date(2026, 10, 25)),
    ],
)
def test_a_day_ends_at_four_by_the_user_s_clock(moment: str, day: date) -> None:
    assert practice_day(datetime.fromisoformat(moment), BERLIN) == day


def test_without_a_zone_it_is_this_machine_s(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    for zone, day in (("Asia/Tokyo", date(2026, 3, 3)), ("America/New_York", date(2026, 3, 2))):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        assert practice_day(datetime(2026, 3, 2, 20, 0, tzinfo=UTC)) == day
    monkeypatch.undo()
    time.tzset()


@given(st.datetimes(min_value=datetime(1990, 1, 2), max_value=datetime(2100, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001
def test_days_follow_each_other(local: datetime, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    moment = local.replace(tzinfo=zone)
    day = practice_day(moment.astimezone(UTC), zone)
    assert day == local.date() - timedelta(days=local.hour < 4)
    assert practice_day(moment + timedelta(days=1), zone) == day + timedelta(days=1)


def test_week_of() -> None:
    start = date(2026, 3, 4)
    days = [-8, -7, -1, 0, 6, 7, 55, 56]
    assert [week_of(start + timedelta(days=n), start) for n in days] == [-1, 0, 0, 1, 1, 2, 8, 9]
