"""Statistics by category and week, and the pace."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from judge.model.progress import LogEntry, Tally, Track
from judge.practice.plan import CATEGORIES, WEEKS
from judge.practice.statistics import Pace, category_statistics, first_day, pace, week_statistics

START = date(2026, 3, 2)


class Row(NamedTuple):
    slug: str
    category: str
    difficulty: str


BANK = [
    Row("two-sum", "arrays-and-strings", "easy"),
    Row("rotate-image", "arrays-and-strings", "medium"),
    Row("first-missing-positive", "arrays-and-strings", "hard"),
    Row("linked-list-cycle", "linked-lists", "easy"),
]


def at(days: float) -> datetime:
    """So many days after noon of the start."""
    return datetime(2026, 3, 2, 12, tzinfo=UTC) + timedelta(days=days)


def tally(
    problem: str, attempts: int = 1, accepted: int = 0, first: bool = False, solved: float | None = None
) -> Tally:
    return Tally(problem, attempts, accepted, first, at(0), None if solved is None else at(solved))


def test_a_category() -> None:
    tallies = [
        tally("two-sum", 1, 1, True, 0),
        tally("rotate-image", 4, 1, False, 1),
        tally("first-missing-positive", 3),
        tally("of-another-bank", 9, 9, True, 0),
    ]
    found = category_statistics(BANK, tallies)
    assert [each.category for each in found] == list(CATEGORIES)
    arrays = found[0]
    assert (arrays.target, arrays.solved, arrays.attempted, arrays.attempts, arrays.accepted) == (15, 2, 3, 8, 2)
    assert arrays.pass_rate == 2 / 8
    assert arrays.first_try_rate == 1 / 3
    assert [(each.difficulty, each.target, each.solved) for each in arrays.by_difficulty] == [
        ("easy", 5, 1),
        ("medium", 8, 1),
        ("hard", 2, 0),
    ]


def test_rates_without_attempts_are_none() -> None:
    lists = category_statistics(BANK, [])[4]
    assert (lists.category, lists.target, lists.solved, lists.attempts) == ("linked-lists", 8, 0, 0)
    assert lists.pass_rate is None
    assert lists.first_try_rate is None


def test_attempts_that_were_all_unchanged_have_no_rate() -> None:
    lists = category_statistics(BANK, [tally("linked-list-cycle", attempts=0)])[4]
    assert lists.pass_rate is None
    assert lists.first_try_rate == 0.0


def test_own_problems_are_measured_against_themselves() -> None:
    own = [Row("mine", "graphs", "hard"), Row("other", "arrays-and-strings", "easy"), Row("third", "graphs", "easy")]
    found = category_statistics(own, [tally("mine", 2, 1, False, 0)], plan={})
    assert [(each.category, each.target, each.solved) for each in found] == [
        ("arrays-and-strings", 1, 0),
        ("graphs", 2, 1),
    ]
    assert [each.target for each in found[1].by_difficulty] == [1, 0, 1]


_tallies = st.lists(
    st.builds(
        tally,
        st.sampled_from([row.slug for row in BANK]),
        st.integers(0, 9),
        st.integers(0, 9),
        st.booleans(),
        st.none() | st.floats(-20, 80),
    ).map(lambda each: each._replace(accepted=min(each.accepted, each.attempts))),
    unique_by=lambda each: each.problem,
)


@given(_tallies)
def test_sums_agree(tallies: list[Tally]) -> None:
    found = category_statistics(BANK, tallies)
    assert sum(each.attempts for each in found) == sum(each.attempts for each in tallies)
    assert sum(each.solved for each in found) == sum(each.solved_at is not None for each in tallies)
    assert sum(each.target for each in found) == 88
    for each in found:
        assert each.solved == sum(grade.solved for grade in each.by_difficulty) <= each.attempted
        assert each.pass_rate is None or 0 <= each.pass_rate <= 1
        assert each.first_try_rate is None or 0 <= each.first_try_rate <= 1


@given(_tallies)
def test_weeks_agree(tallies: list[Tally]) -> None:
    weeks = week_statistics(BANK, tallies, [], START, UTC)
    coding = [week.tracks[0] for week in weeks]
    inside = [
        each for each in tallies if each.solved_at is not None and at(-8 / 24) <= each.solved_at < at(56 - 8 / 24)
    ]
    assert sum(each.done for each in coding) == len(inside) == coding[-1].cumulative_done
    total = 0
    for each in coding:
        total += each.done
        assert each.cumulative_done == total


def test_a_problem_belongs_to_the_week_of_its_first_acceptance() -> None:
    tallies = [
        tally("two-sum", solved=6.6),  # 02:24 of the eighth day: still the seventh
        tally("rotate-image", solved=6.7),  # 04:48
        tally("linked-list-cycle", solved=-1),  # before the start
        tally("first-missing-positive"),
        tally("of-another-bank", solved=0),
    ]
    weeks = week_statistics(BANK, tallies, [], START, UTC)
    assert [week.week for week in weeks] == list(range(1, WEEKS + 1))
    assert [[each.track for each in week.tracks] for week in weeks] == [list(Track)] * WEEKS
    coding = [week.tracks[0] for week in weeks]
    assert [each.done for each in coding] == [1, 1, 0, 0, 0, 0, 0, 0]
    assert [each.cumulative_done for each in coding] == [1, 2, 2, 2, 2, 2, 2, 2]
    assert [each.target for each in coding] == [12, 12, 12, 12, 12, 10, 10, 8]
    assert [each.cumulative_target for each in coding] == [12, 24, 36, 48, 60, 70, 80, 88]


def test_other_work() -> None:
    log = [
        LogEntry(at(-3), Track.STORIES, 1),
        LogEntry(at(-3), Track.CONCEPTS, 4),
        LogEntry(at(0), Track.CONCEPTS, 5),
        LogEntry(at(8), Track.CONCEPTS, 2),
        LogEntry(at(9), Track.CONCEPTS, 1),
        LogEntry(at(21), Track.STORIES, 2),
        LogEntry(at(28), Track.STORIES, 2),
        LogEntry(at(80), Track.DESIGNS, 1),
    ]
    weeks = week_statistics(BANK, [], log, START, UTC)
    concepts, designs, stories = ([week.tracks[n] for week in weeks] for n in (1, 2, 3))
    assert [each.done for each in concepts] == [5, 3, 0, 0, 0, 0, 0, 0]
    assert [each.cumulative_done for each in concepts] == [5, 8, 8, 8, 8, 8, 8, 8]
    assert [each.done for each in designs] == [0] * 8
    assert [each.done for each in stories] == [1, 1, 1, 3, 5, 5, 5, 5]
    assert [each.cumulative_done for each in stories] == [1, 1, 1, 3, 5, 5, 5, 5]
    assert [each.target for each in stories] == [each.cumulative_target for each in stories] == [0, 0, 0, 3, 5, 5, 8, 8]


def test_before_anything_began_there_are_targets_only() -> None:
    weeks = week_statistics(BANK, [], [LogEntry(at(0), Track.STORIES, 2), LogEntry(at(0), Track.DESIGNS, 2)], None)
    assert [week.tracks[0].cumulative_target for week in weeks][-1] == 88
    assert {each.done for week in weeks for each in week.tracks[:3]} == {0}
    assert {week.tracks[3].done for week in weeks} == {2}


def test_the_plan_begins_with_the_first_attempt_unless_set() -> None:
    early = tally("two-sum")._replace(first_at=datetime(2026, 2, 28, 3, tzinfo=UTC))
    tallies = [tally("rotate-image"), early]
    assert first_day(None, tallies, UTC) == date(2026, 2, 27)
    assert first_day(START, tallies, UTC) == START
    assert first_day(None, [], UTC) is None


def test_pace() -> None:
    tallies = [tally("two-sum", solved=0), tally("rotate-image", solved=1)]
    weeks = week_statistics(BANK, tallies, [LogEntry(at(1), Track.CONCEPTS, 9)], START, UTC)

    def due(day: int) -> list[int]:
        return [each.due for each in pace(weeks, START, START + timedelta(days=day - 1))]

    assert due(0) == due(-100) == [0, 0, 0, 0]
    assert due(1) == [1, 0, 0, 0]
    assert due(7) == [12, 5, 0, 0]
    assert due(16) == [24 + 3, 10 + 2, 0, 0]
    assert due(28) == [48, 25, 4, 3]
    assert due(56) == due(57) == due(1000) == [88, 90, 14, 8]
    coding, concepts, designs, stories = pace(weeks, START, START + timedelta(days=1))
    assert coding == Pace(Track.CODING, 2, 3)
    assert coding.ahead == -1
    assert concepts.ahead == 8
    assert (designs.ahead, stories.ahead) == (0, 0)
