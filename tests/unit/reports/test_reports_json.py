"""The documents of `--json`: every promised key, and nothing that isn't JSON everywhere."""

import json as parser
from datetime import UTC, date, datetime

import pytest

from judge import __version__
from judge.errors import CannotJudge, UsageError
from judge.model.progress import Tally
from judge.model.verdict import Verdict
from judge.practice.statistics import category_statistics, pace, week_statistics
from judge.records.rows import AttemptRow
from judge.reports import json
from judge.reports.machine import Examined
from judge.reports.practice import Standing

RUN_KEYS = {
    "schema", "judge", "attempt", "first_try", "unchanged", "problem", "file", "verdict", "cases", "time_ms",
    "limit_ms", "times_reference", "memory_bytes", "sandbox", "python", "failure", "counterexample", "growth",
    "stopped_line", "notes", "samples_only",
}  # fmt: skip
FAILURE_KEYS = {
    "case", "arguments", "expected", "got", "answered", "stdout", "printed_bytes", "message", "line", "source_line",
}  # fmt: skip


def document(content) -> dict:
    text = json.dump(content)
    assert "\n" not in text
    assert text.isascii()
    return parser.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


def test_run_accepted(make):
    found = document(json.run(make.attempt(make.judgement(Verdict.AC), first_try=True)))
    assert set(found) == RUN_KEYS
    assert found["schema"] == 1
    assert found["judge"] == __version__
    assert found["attempt"] == 7
    assert found["first_try"] is True
    assert found["cases"] == {"passed": 112, "total": 112}
    assert (found["time_ms"], found["limit_ms"], found["times_reference"]) == (80.3, 1000.0, 1.1)
    assert (found["sandbox"], found["python"]) == ("docker", "3.11.2")
    assert found["failure"] is None
    assert found["counterexample"] is None
    assert found["notes"] == []


def test_run_failed(make):
    failure = make.wrong([0, 0], stdout="hi\n", printed_bytes=3)
    found = document(json.run(make.attempt(make.judgement(Verdict.WA, failure))))
    assert set(found) == RUN_KEYS
    assert set(found["failure"]) == FAILURE_KEYS
    assert found["failure"]["arguments"] == {"nums": [1, 0, 2], "target": 2}
    assert found["failure"]["got"] == [0, 0]
    assert found["stopped_line"] is None


def test_run_of_a_judgement_that_is_not_recorded(make):
    assert document(json.run(make.attempt(make.judgement(Verdict.AC), id=None)))["attempt"] is None


def test_the_line_that_ran_when_time_was_up(make):
    found = document(json.run(make.attempt(make.judgement(Verdict.TLE, make.failure(line=5)))))
    assert found["stopped_line"] == found["failure"]["line"] == 5


def test_notes(make):
    (note,) = document(json.run(make.attempt(make.judgement(Verdict.AC, notes=(make.leak(),)))))["notes"]
    assert set(note) == {"kind", "line", "message"}
    assert (note["kind"], note["line"]) == ("state_leak", 2)


def test_large_numbers_are_strings_in_arguments_only(make):
    big = 2**53 + 1
    failure = make.wrong([big], arguments={"nums": [big, 2**53, -big], "flag": True}, expected=[big])
    found = document(json.run(make.attempt(make.judgement(Verdict.WA, failure))))["failure"]
    assert found["arguments"] == {"nums": [str(big), 2**53, str(-big)], "flag": True}
    assert found["got"] == found["expected"] == [big]


def test_lone_surrogates_and_controls_survive(make):
    failure = make.failure(message="\ud800\x1b[2J", stdout="\x00\u2028")
    found = document(json.run(make.attempt(make.judgement(Verdict.RE, failure))))["failure"]
    assert (found["message"], found["stdout"]) == ("\ud800\x1b[2J", "\x00\u2028")


@pytest.mark.parametrize("error", [UsageError("no problem 'x'", "judge list", "unknown_problem"), CannotJudge("gone")])
def test_errors_have_a_document_too(error):
    found = document(json.error(error))
    assert set(found) == {"schema", "judge", "error"}
    assert found["error"] == {"code": error.code, "message": error.message, "hint": error.hint}


ROW = AttemptRow(
    3, "ab" * 16, "two-sum", "solutions/two-sum.py", Verdict.WA, 30, 112, 0.0803, 1 << 20, "2026-01-21T18:00:00+00:00",
    True, False,
)  # fmt: skip


def test_history():
    (found,) = document(json.history([ROW]))["attempts"]
    assert {"id", "problem", "file", "verdict", "passed", "total", "time_ms", "at"} <= set(found)
    assert (found["id"], found["verdict"], found["time_ms"]) == (3, "WA", 80.3)
    assert document(json.history([])) == {"schema": 1, "judge": __version__, "attempts": []}


def test_history_with_a_source_that_is_no_text():
    (found,) = document(json.source(ROW, b"a = '\xff'\n"))["attempts"]
    assert found["source"] == "a = '\ufffd'\n"


class Described:
    def __init__(self, slug, category, difficulty):
        self.slug, self.category, self.difficulty = slug, category, difficulty


def standing() -> Standing:
    problems = [
        Described("two-sum", "arrays-and-strings", "easy"),
        Described("3sum", "arrays-and-strings", "medium"),
        Described("lru-cache", "design-and-oop", "medium"),
    ]
    at = datetime(2026, 1, 20, 12, tzinfo=UTC)
    tallies = [Tally("two-sum", 3, 1, False, at, at), Tally("lru-cache", 1, 0, False, at, None)]
    start, today = date(2026, 1, 12), date(2026, 1, 21)
    weeks = week_statistics(problems, tallies, [], start, UTC)
    return Standing(category_statistics(problems, tallies), weeks, pace(weeks, start, today), 2, 3)


def test_stats():
    found = document(json.stats(standing()))
    first = found["categories"][0]
    assert set(first) == {
        "category", "target", "solved", "attempted", "attempts", "accepted", "pass_rate", "first_try_rate",
        "by_difficulty",
    }  # fmt: skip
    assert [each["target"] for each in found["categories"]] == [15, 15, 12, 10, 8, 8, 8, 6, 6]
    assert (first["solved"], first["attempts"], first["accepted"], first["pass_rate"]) == (1, 3, 1, 1 / 3)
    assert found["categories"][1]["pass_rate"] is None
    assert first["by_difficulty"]["easy"] == {"target": 5, "solved": 1}
    assert [week["week"] for week in found["weeks"]] == list(range(1, 9))
    assert set(found["weeks"][0]["tracks"]) == {"coding", "concepts", "designs", "stories"}
    assert found["weeks"][1]["tracks"]["coding"] == {
        "target": 12, "done": 1, "cumulative_target": 24, "cumulative_done": 1,
    }  # fmt: skip
    assert found["weeks"][7]["tracks"]["stories"]["cumulative_target"] == 8


def test_doctor():
    found = document(json.doctor([Examined("python", "ok", "3.11.2"), Examined("sandbox", "fail", "none", "install")]))
    assert found["works"] is False
    assert found["checks"][1] == {"name": "sandbox", "state": "fail", "text": "none", "do": "install"}


def keys(value: object) -> set[str]:
    """All keys of a document, those of the user's own values left out."""
    if isinstance(value, list):
        return {key for item in value for key in keys(item)}
    if not isinstance(value, dict):
        return set()
    own = {"arguments", "expected", "got"}
    return set(value) | {key for name, item in value.items() if name not in own for key in keys(item)}


def test_every_key_is_in_the_document_for_users(make):
    import re
    from pathlib import Path
    from types import SimpleNamespace

    from judge import places
    from judge.judging.check import Checked, Job
    from judge.model.judgement import Submission
    from judge.model.limits import Limits
    from judge.model.progress import Status
    from judge.problems.catalog import Catalog
    from judge.records.exchange import Imported
    from judge.reports.check import Report, Skipped
    from judge.sandbox.warm import Running

    text = (Path(__file__).resolve().parents[3] / "docs" / "COMMANDS.md").read_text("utf-8")
    sections = {part.partition("\n")[0]: part for part in re.split(r"^## ", text, flags=re.MULTILINE)}
    attempt = make.attempt(make.judgement(Verdict.WA, make.wrong([0]), notes=(make.leak(),)))
    job = Job(SimpleNamespace(slug="x"), Submission("x", "x.py", b""))
    checked = [Checked(job, attempt.judgement, None), Checked(job, None, CannotJudge("gone"))]
    bank = Catalog(places.bank())
    shown = bank.find("two-sum")
    ready = SimpleNamespace(cases=(), digest="", limits=Limits(1.0), reference_s=0.1)
    documents = {
        "judge run": json.run(attempt),
        "judge start": json.started("x", "x.py", False),
        "judge list": json.listing(bank.summaries(), {}),
        "judge show": json.problem(shown, Status.NEW, ["a"], "b"),
        "judge stats": json.stats(standing()),
        "judge history": json.source(ROW, b"") | json.replaced([(datetime(2026, 1, 5, tzinfo=UTC), "a.py", b"")]),
        "judge check": json.check(Report(checked, [Skipped("a", "b")], 1.0, 1)),
        "judge doctor": json.doctor([Examined("a", "ok", "b")]),
        "judge sandbox status": json.sandboxes([Running("docker", "bank", 0, 1.0, "idle")]),
        "judge sandbox stop": json.stopped(1),
        "judge cases build": json.cases([(shown, ready)]),
        "judge import": json.imported(Imported(1, 2)),
    }
    for name, content in documents.items():
        section = sections[name] + (sections["judge run"] if name == "judge check" else "")
        named = set(re.findall(r"`(\w+)`", section))
        assert keys(content) - named == set(), name
        document(content)
