"""Keeping attempts and asking for them."""

import os
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_samples import FAILURE, NOON, judgement, later

from judge.errors import UsageError
from judge.model.progress import Status
from judge.model.verdict import Verdict
from judge.records.attempts import Records, unrecorded


@pytest.fixture
def records(tmp_path: Path):
    with Records.open(tmp_path / "home") as opened:
        yield opened


def test_an_attempt_comes_back_as_it_was_kept(records: Records) -> None:
    for verdict in Verdict:
        kept = records.keep(judgement(verdict, problem=f"p-{verdict}"), NOON)
        assert records.attempt(kept.id) == kept
        assert records.source(kept.id) == kept.judgement.submission.source
    assert kept.at == "2026-03-02T12:00:00+00:00"
    assert len(kept.uid) == 32


def test_what_is_kept_is_there_after_closing(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        kept = records.keep(judgement(Verdict.WA), NOON)
    with Records.open(tmp_path) as records:
        assert records.attempt(kept.id) == kept
    assert sorted(os.listdir(tmp_path)) == ["attempts.db"]


def test_reading_alone_makes_no_file(tmp_path: Path) -> None:
    with Records.open(tmp_path / "home", create=False) as records:
        assert records.history() == []
        assert records.last_problem() is None
        assert records.tallies() == []
        assert records.statuses() == {}
    assert os.listdir(tmp_path) == []


def test_reading_alone_reads_what_is_there(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        records.keep(judgement(), NOON)
    with Records.open(tmp_path, create=False) as records:
        assert len(records.history()) == 1


def test_the_first_counted_attempt_is_the_first_try(records: Records) -> None:
    broken = records.keep(judgement(Verdict.IE), later(0))
    first = records.keep(judgement(Verdict.WA), later(1))
    second = records.keep(judgement(Verdict.AC, source=b"other"), later(2))
    other = records.keep(judgement(Verdict.AC, problem="coin-change"), later(3))
    assert [each.first_try for each in (broken, first, second, other)] == [False, True, False, True]
    assert [row.first_try for row in records.history()] == [True, False, True, False]


def test_unchanged_looks_at_the_counted_attempt_before_it(records: Records) -> None:
    steps = [(Verdict.WA, b"a"), (Verdict.WA, b"a"), (Verdict.IE, b"a"), (Verdict.WA, b"a"), (Verdict.AC, b"b")]
    steps += [(Verdict.IE, b"c"), (Verdict.AC, b"c"), (Verdict.WA, b"a")]
    kept = [records.keep(judgement(verdict, source=source), later(n)) for n, (verdict, source) in enumerate(steps)]
    expected = [False, True, False, True, False, False, False, False]
    assert [each.unchanged for each in kept] == expected
    assert [row.unchanged for row in records.history()] == expected[::-1]


def test_the_same_source_for_another_problem_is_a_change(records: Records) -> None:
    records.keep(judgement(problem="two-sum"), later(0))
    assert not records.keep(judgement(problem="coin-change"), later(1)).unchanged


def test_a_clock_set_back_keeps_the_order_of_time(records: Records) -> None:
    late = records.keep(judgement(Verdict.WA, source=b"a"), later(10))
    early = records.keep(judgement(Verdict.AC, source=b"a"), later(5))
    assert early.first_try
    assert not early.unchanged
    assert [row.id for row in records.history()] == [late.id, early.id]
    assert [row.first_try for row in records.history()] == [False, True]
    assert [row.unchanged for row in records.history()] == [True, False]


def test_attempts_of_one_moment_keep_their_order(records: Records) -> None:
    kept = [records.keep(judgement(source=source), NOON) for source in (b"a", b"b", b"b")]
    assert [each.first_try for each in kept] == [True, False, False]
    assert [each.unchanged for each in kept] == [False, False, True]
    assert [row.id for row in records.history()] == [each.id for each in kept][::-1]


def test_history_of_one_problem_and_with_a_limit(records: Records) -> None:
    for n, problem in enumerate(["two-sum", "coin-change", "two-sum"]):
        records.keep(judgement(Verdict.WA, problem=problem, source=b"%d" % n), later(n))
    assert [row.problem for row in records.history(limit=2)] == ["two-sum", "coin-change"]
    only = records.history("two-sum")
    assert [row.at for row in only] == [later(2).isoformat(), later(0).isoformat()]
    assert (only[0].verdict, only[0].passed, only[0].total, only[0].time_s) == (Verdict.WA, 7, 40, 0.25)
    assert records.history("two-sum", 1) == only[:1]
    assert records.history("nothing") == []
    assert records.history(limit=0) == []


def test_the_last_problem_is_the_one_judged_last(records: Records) -> None:
    assert records.last_problem() is None
    records.keep(judgement(problem="two-sum"), later(0))
    records.keep(judgement(Verdict.IE, problem="coin-change"), later(1))
    assert records.last_problem() == "coin-change"


def test_statuses(records: Records) -> None:
    records.keep(judgement(Verdict.AC, problem="a"), later(0))
    records.keep(judgement(Verdict.WA, problem="a", source=b"x"), later(1))
    records.keep(judgement(Verdict.WA, problem="b"), later(2))
    records.keep(judgement(Verdict.IE, problem="c"), later(3))
    assert records.statuses() == {"a": Status.SOLVED, "b": Status.TRIED}


def test_tallies(records: Records) -> None:
    records.keep(judgement(Verdict.IE, problem="a"), later(0))
    records.keep(judgement(Verdict.WA, problem="a", source=b"1"), later(1))
    records.keep(judgement(Verdict.WA, problem="a", source=b"1"), later(2))
    records.keep(judgement(Verdict.AC, problem="a", source=b"2"), later(3))
    records.keep(judgement(Verdict.AC, problem="a", source=b"3"), later(4))
    records.keep(judgement(Verdict.AC, problem="b"), later(5))
    records.keep(judgement(Verdict.CE, problem="c"), later(6))
    a, b, c = records.tallies()
    assert a == ("a", 3, 2, False, later(1), later(3))
    assert b == ("b", 1, 1, True, later(5), later(5))
    assert c == ("c", 1, 0, False, later(6), None)


def test_an_unknown_number_is_wrong_usage(records: Records) -> None:
    for ask in (records.source, records.attempt):
        with pytest.raises(UsageError, match="no attempt 7 in the record"):
            ask(7)


def test_a_run_over_the_samples_is_refused(records: Records) -> None:
    with pytest.raises(ValueError, match="samples"):
        records.keep(judgement(samples_only=True), NOON)
    assert records.history() == []


def test_a_time_without_zone_is_refused(records: Records) -> None:
    with pytest.raises(ValueError, match="zone"):
        records.keep(judgement(), datetime(2026, 3, 2))  # noqa: DTZ001
    assert records.history() == []


def test_an_attempt_that_is_not_recorded_has_no_number(tmp_path: Path) -> None:
    attempt = unrecorded(judgement(), NOON)
    assert (attempt.id, attempt.uid, attempt.first_try, attempt.unchanged) == (None, None, False, False)
    assert attempt.at == "2026-03-02T12:00:00+00:00"
    assert os.listdir(tmp_path) == []


def test_replaced_sources_are_kept(records: Records) -> None:
    records.keep_source("two-sum", "solutions/two-sum.py", b"old\x00\xff", later(0))
    records.keep_source("two-sum", "solutions/two-sum.py", b"", later(1))
    records.keep_source("coin-change", "solutions/coin-change.py", b"x", later(2))
    assert records.replaced("two-sum") == [
        (later(1), "solutions/two-sum.py", b""),
        (later(0), "solutions/two-sum.py", b"old\x00\xff"),
    ]
    assert records.history() == []


def test_facts(records: Records) -> None:
    records.keep(judgement(), NOON)
    facts = records.facts()
    assert (facts.attempts, facts.schema, facts.complaint) == (1, 1, None)
    assert facts.size_bytes > 4096


def test_times_that_no_number_can_hold(records: Records) -> None:
    kept = records.keep(judgement(time_s=float("nan"), limit_s=float("inf"), memory_bytes=-5), NOON)
    found = records.attempt(kept.id).judgement
    assert (found.time_s, found.limit_s, found.memory_bytes) == (0.0, 0.0, 0)


_paths = st.binary(max_size=40).map(os.fsdecode) | st.text(st.characters(), max_size=40)
_words = st.text(st.characters(exclude_categories=()), max_size=30)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=st.binary(max_size=200), path=_paths, message=_words, when=st.datetimes(timezones=st.just(UTC)))
def test_odd_input_comes_back(source: bytes, path: str, message: str, when: datetime) -> None:
    failure = replace(FAILURE, message=message, stdout=message[::-1], source_line=message)
    with tempfile.TemporaryDirectory() as folder, Records.open(Path(folder)) as records:
        kept = records.keep(judgement(Verdict.RE, source=source, path=path, failure=failure), when)
        found = records.attempt(kept.id)
    assert found.judgement.submission == kept.judgement.submission
    assert datetime.fromisoformat(found.at) == when
    # Two halves of one character, written apart, come back as that character.
    whole = message.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert found.judgement.failure.message in (message, whole)


_steps = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]), st.sampled_from(list(Verdict)), st.sampled_from([b"x", b"y"]), st.integers(0, 5)
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(_steps)
def test_against_a_plain_model(steps: list[tuple[str, Verdict, bytes, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Records.open(Path(folder)) as records:
        for number, (problem, verdict, source, minute) in enumerate(steps, 1):
            kept = records.keep(judgement(verdict, problem=problem, source=source), later(minute))
            so_far = sorted((m, n, p, v, s) for n, (p, v, s, m) in enumerate(steps[:number], 1))
            counted = [each for each in so_far if each[2] == problem and each[3] is not Verdict.IE]
            mine = next((i for i, each in enumerate(counted) if each[1] == number), None)
            assert kept.first_try == (mine == 0)
            assert kept.unchanged == (bool(mine) and counted[mine - 1][4] == source)
            expected = [_expected(each, so_far) for each in reversed(so_far)]
            assert [(row.id, row.first_try, row.unchanged) for row in records.history()] == expected
        for tally in records.tallies():
            mine = [each for each in so_far if each[2] == tally.problem and each[3] is not Verdict.IE]
            changed = [each for each in mine if not _expected(each, so_far)[2]]
            assert tally.attempts == len(changed)
            assert tally.accepted == sum(each[3] is Verdict.AC for each in changed)
            assert tally.first_accepted == (mine[0][3] is Verdict.AC)
            assert tally.first_at == NOON + timedelta(minutes=mine[0][0])
            solved = [each[0] for each in mine if each[3] is Verdict.AC]
            assert tally.solved_at == (later(solved[0]) if solved else None)


def _expected(step: tuple, order: list[tuple]) -> tuple[int, bool, bool]:
    """Number, first try and unchanged of one attempt among all."""
    counted = [each for each in order if each[2] == step[2] and each[3] is not Verdict.IE]
    if step not in counted:
        return step[1], False, False
    place = counted.index(step)
    return step[1], place == 0, place > 0 and counted[place - 1][4] == step[4]
