"""Export and import: exact, complete, all or nothing, and merging."""

import io
import json
import tempfile
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_samples import NOON, judgement, later

from judge.errors import UsageError
from judge.model.progress import LogEntry, Track
from judge.model.verdict import Verdict
from judge.records.attempts import Records
from judge.records.diary import log_work, plan_start, start_plan, work_log
from judge.records.exchange import export_records, import_records

Step = tuple[str, Verdict, bytes, int]

_steps = st.lists(
    st.tuples(
        st.sampled_from(["a", "b"]),
        st.sampled_from([Verdict.AC, Verdict.WA, Verdict.IE]),
        st.sampled_from([b"x", b"y", b"\x00\xff"]),
        st.integers(0, 10**9),
    ),
    max_size=10,
)


def _exported(records: Records) -> str:
    stream = io.StringIO()
    number = export_records(records, stream)
    text = stream.getvalue()
    assert text.count("\n") == number + 1
    return text


def _keep(records: Records, steps: list[Step]) -> None:
    for problem, verdict, source, micro in steps:
        records.keep(judgement(verdict, problem=problem, source=source), later(micro / 6e7))


def _fill(records: Records) -> None:
    _keep(records, [("a", Verdict.WA, b"1", 0), ("a", Verdict.WA, b"1", 1), ("b", Verdict.IE, b"2", 2)])
    records.keep_source("a", "solutions/a\udcff.py", b"old\x00", later(3))
    start_plan(records, date(2026, 3, 2), later(4))
    log_work(records, LogEntry(later(5), Track.STORIES, 3))


@pytest.fixture
def two(tmp_path: Path):
    with Records.open(tmp_path / "one") as one, Records.open(tmp_path / "two") as other:
        yield one, other


def test_a_round_trip_is_exact(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    _fill(one)
    text = _exported(one)
    assert text.isascii()
    path = tmp_path / "export.jsonl"
    path.write_text(text)
    assert import_records(other, path) == (6, 0)
    assert _exported(other) == text
    assert other.history() == one.history()
    assert [other.attempt(n) for n in (1, 2, 3)] == [one.attempt(n) for n in (1, 2, 3)]
    assert other.tallies() == one.tallies()
    assert other.replaced("a") == one.replaced("a")
    assert plan_start(other) == date(2026, 3, 2)
    assert work_log(other) == [LogEntry(later(5), Track.STORIES, 3)]


def test_importing_twice_is_importing_once(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    _fill(one)
    path = tmp_path / "export.jsonl"
    path.write_text(_exported(one))
    import_records(other, path)
    before = _exported(other)
    assert import_records(other, path) == (0, 6)
    assert import_records(one, path) == (0, 6)
    assert _exported(other) == before == _exported(one)


def test_an_empty_record_has_a_header_only(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    path = tmp_path / "export.jsonl"
    path.write_text(_exported(one))
    assert path.read_text() == '{"format":"judge-records","schema":1,"lines":0}\n'
    assert import_records(other, path) == (0, 0)


@settings(max_examples=50, deadline=None)
@given(_steps, _steps)
def test_two_machines_merge_to_the_same(mine: list[Step], yours: list[Step]) -> None:
    # Different moments on the two machines, or their order would be a matter of taste.
    mine = [(p, v, s, 2 * m) for p, v, s, m in mine]
    yours = [(p, v, s, 2 * m + 1) for p, v, s, m in yours]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        records = [stack.enter_context(Records.open(folder / name)) for name in ("a", "b", "both")]
        for each, steps in zip(records, (mine, yours, sorted(mine + yours, key=lambda step: step[3])), strict=True):
            _keep(each, steps)
        for each, name in zip(records[:2], ("a.jsonl", "b.jsonl"), strict=True):
            (folder / name).write_text(_exported(each))
        import_records(records[0], folder / "b.jsonl")
        import_records(records[1], folder / "a.jsonl")
        assert _exported(records[0]).splitlines()[1:] == _exported(records[1]).splitlines()[1:]
        shown = [
            [(row.problem, row.verdict, row.at, row.first_try, row.unchanged) for row in each.history()]
            for each in records
        ]
        if len({step[3] for step in mine}) == len(mine) and len({step[3] for step in yours}) == len(yours):
            assert shown[0] == shown[1] == shown[2]
        assert records[0].tallies() == records[1].tallies()


def test_an_older_attempt_from_elsewhere_takes_the_first_try(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    one.keep(judgement(Verdict.WA, source=b"same"), later(10))
    other.keep(judgement(Verdict.AC, source=b"same"), later(0))
    path = tmp_path / "export.jsonl"
    path.write_text(_exported(other))
    import_records(one, path)
    assert [(row.verdict, row.first_try, row.unchanged) for row in one.history()] == [
        (Verdict.WA, False, True),
        (Verdict.AC, True, False),
    ]
    (tally,) = one.tallies()
    assert (tally.attempts, tally.accepted, tally.first_accepted) == (1, 1, True)


def _line(text: str, **changes: object) -> str:
    """The export with members of its second line changed; None takes one out."""
    head, second, *others = text.splitlines(keepends=True)
    content = {**json.loads(second), **changes}
    second = json.dumps({name: value for name, value in content.items() if value is not None}) + "\n"
    return "".join([head, second, *others])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"kind": "attempts"}, "kind 'attempts' is unknown"),
        ({"kind": None}, "kind is missing"),
        ({"kind": 1}, "kind is no text"),
        ({"uid": "xyz"}, "uid is not 32 hexadecimal digits"),
        ({"uid": "A" * 32}, "uid is not"),
        ({"at": "2026-03-02T12:00:00"}, "at is no time with a zone"),
        ({"at": "yesterday"}, "at is no time"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at is no time"),
        ({"problem": ""}, "problem '' is no slug"),
        ({"problem": "\ud800"}, "is no slug"),
        ({"file": 3}, "file is no text"),
        ({"verdict": "OK"}, "verdict 'OK' is unknown"),
        ({"passed": -1}, "passed is no whole number"),
        ({"passed": 1.0}, "passed is no whole number"),
        ({"passed": True}, "passed is no whole number"),
        ({"total": 2**63}, "total is no whole number"),
        ({"total": None}, "total is missing"),
        ({"time_s": "1"}, "time_s is no number"),
        ({"time_s": -0.5}, "time_s is no number"),
        ({"memory_bytes": None}, "memory_bytes is missing"),
        ({"source": "ä"}, "source is no base64"),
        ({"source": "abc"}, "source is no base64"),
        ({"source": None}, "source is missing"),
        ({"details": []}, "no JSON object"),
        ({"details": {"notes": 1}}, "notes is no list"),
        ({"details": {"failure": {"line": "x"}}}, "no whole number"),
    ],
    ids=str,
)
def test_a_wrong_line_is_named_and_nothing_is_imported(
    two: tuple[Records, Records], tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    one, other = two
    _fill(one)
    path = tmp_path / "export.jsonl"
    path.write_text(_line(_exported(one), **changes))
    with pytest.raises(UsageError) as caught:
        import_records(other, path)
    assert caught.value.message.startswith(f"{path}:2: ")
    assert words in caught.value.message
    assert "\n" not in caught.value.message
    assert other.history() == []
    assert work_log(other) == []


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"nonsense",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b"1" * 5000,
        b'{"kind":"plan","uid":"00000000000000000000000000000000","at":"2026-03-02T12:00:00Z","event":"start","value":"x"}',
        b'{"kind":"work","uid":"00000000000000000000000000000000","at":"2026-03-02T12:00:00Z","track":"x","done":1}',
        b'{"kind":"replaced","uid":"00000000000000000000000000000000","at":"2026-03-02T12:00:00Z","problem":"x"}',
        b'{"kind":"work","uid":"00000000000000000000000000000000","at":"2026-03-02T12:00:00Z","track":"stories","done":NaN}',
    ],
    ids=lambda line: repr(line[:20]),
)
def test_a_wrong_last_line_undoes_all(two: tuple[Records, Records], tmp_path: Path, line: bytes) -> None:
    one, other = two
    _fill(one)
    path = tmp_path / "export.jsonl"
    path.write_bytes(_exported(one).encode().replace(b'"lines":6', b'"lines":7') + line + b"\n")
    with pytest.raises(UsageError, match=f"{path}:8: .*nothing was imported"):
        import_records(other, path)
    assert other.history() == []
    assert other.replaced("a") == []


def test_a_file_cut_short_is_noticed(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    _fill(one)
    lines = _exported(one).splitlines(keepends=True)
    path = tmp_path / "export.jsonl"
    path.write_text("".join(lines[:-1]))
    with pytest.raises(UsageError, match="has 5 lines after its header, which promises 6"):
        import_records(other, path)
    path.write_text("".join(lines)[:-20])
    with pytest.raises(UsageError, match=f"{path}:7: it is no JSON"):
        import_records(other, path)
    assert other.history() == []


@pytest.mark.parametrize(
    "head", [b"", b"{}\n", b"x\n", b'{"format":"judge-records","schema":"1","lines":0}\n', b"\x00"]
)
def test_a_file_that_is_no_export_is_refused(two: tuple[Records, Records], tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "export.jsonl"
    path.write_bytes(head)
    with pytest.raises(UsageError, match="is no export of judge records"):
        import_records(two[0], path)


def test_a_newer_export_is_refused(two: tuple[Records, Records], tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    path.write_text('{"format":"judge-records","schema":2,"lines":0}\n')
    with pytest.raises(UsageError, match="schema 2, this judge knows 1"):
        import_records(two[0], path)


def test_a_file_that_cannot_be_read_is_refused(two: tuple[Records, Records], tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(UsageError, match="can't be read"):
            import_records(two[0], path)


def test_windows_line_ends_are_fine(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    _fill(one)
    path = tmp_path / "export.jsonl"
    path.write_bytes(_exported(one).replace("\n", "\r\n").encode())
    assert import_records(other, path) == (6, 0)
    assert _exported(other) == _exported(one)


def test_an_import_shares_sources_that_follow_each_other(two: tuple[Records, Records], tmp_path: Path) -> None:
    one, other = two
    _keep(one, [("a", Verdict.WA, b"1", 0), ("a", Verdict.WA, b"1", 1), ("a", Verdict.WA, b"2", 2)])
    path = tmp_path / "export.jsonl"
    path.write_text(_exported(one))
    import_records(other, path)
    assert other.database.first("SELECT COUNT(*) FROM sources") == (2,)
    assert one.database.first("SELECT COUNT(*) FROM sources") == (2,)


def test_a_stream_that_breaks_leaves_the_record_usable(two: tuple[Records, Records]) -> None:
    class Broken(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    _fill(two[0])
    with pytest.raises(BrokenPipeError):
        export_records(two[0], Broken())
    two[0].keep(judgement(), NOON)
    assert len(two[0].history()) == 4
