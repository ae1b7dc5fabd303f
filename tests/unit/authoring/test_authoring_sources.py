"""First lines, lines of what stands in files, neighbours of arguments, and verdicts by measured times."""

import json

import pytest
from good_package import CASES, SLUG, good, instead
from hypothesis import given
from hypothesis import strategies as st

from judge.authoring import verdicts
from judge.authoring.lines import Lines
from judge.authoring.neighbours import grown, neighbours
from judge.authoring.programs import Confession, confession
from judge.authoring.skeleton import files
from judge.authoring.trials import Trial
from judge.cases.built import BuiltCases
from judge.model.case import Case
from judge.model.judgement import CaseResult
from judge.model.limits import Limits
from judge.model.outcome import Kill, Outcome, Phase
from judge.model.verdict import Verdict
from judge.problems.load import load


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("# Stops one short. Caught by: small, large", Confession("Stops one short", ("small", "large"))),
        ("# Stops one short. Caught by: small.", Confession("Stops one short", ("small",))),
        ("#Takes it twice; caught by small and bounds", Confession("Takes it twice", ("small", "bounds"))),
        ("# Stops one short.", None),
        ("# Caught by: small", None),
        ("class Solution:", None),
        ("", None),
    ],
)
def test_first_lines(line, said):
    assert confession(f"{line}\nclass Solution: ...\n".encode()) == said


class TestLines:
    def test_keys_and_items_of_the_yaml(self, tmp_path):
        folder = good(tmp_path)
        lines, text = Lines(folder), (folder / "problem.yaml").read_text().splitlines()
        assert text[lines.yaml("constraints", "nums") - 1].startswith("  nums:")
        assert text[lines.yaml("samples", 1) - 1].startswith("  - arguments: {nums: [5]}")
        assert text[lines.yaml("samples", 1, "output") - 1] == "    output: 0"
        assert text[lines.yaml("features", 2) - 1] == "  - largest is last"
        assert text[lines.yaml("samples", 7) - 1] == "samples:"
        assert lines.yaml("nothing") == 1

    def test_functions_labels_and_features(self, tmp_path):
        folder = good(tmp_path)
        lines, text = Lines(folder), (folder / CASES).read_text().splitlines()
        assert text[lines.function("wide") - 1] == "def wide(rng):"
        assert '"largest-is-last"' in text[lines.label("signs", "largest-is-last") - 1]
        assert text[lines.label("signs", "unknown") - 1] == "def signs():"
        assert text[lines.feature("all negative") - 1] == '@feature("all negative")'
        assert lines.function("unknown") == lines.label("unknown", "x") == lines.feature("unknown") == 1

    def test_files_that_can_not_be_read(self, tmp_path):
        folder = good(tmp_path)
        (folder / "problem.yaml").write_text("a: [")
        instead(CASES, "def wide", "def (")(folder)
        assert Lines(folder).yaml("a") == Lines(folder).function("signs") == 1


def test_grown_arguments():
    found = [json.loads(each) for each in grown(b'[[[1],[2,3]],"ab",4]', 2)]
    assert [[[1], [2, 3], [1], [2, 3]], "abab", 4] in found
    assert [[[1], [2, 3]], "abab", 4] in found
    assert [[[1, 1], [2, 3, 2, 3]], "ab", 4] in found


def test_grown_calls_keep_one_constructor():
    found = [json.loads(each) for each in grown(b'[["Trie","insert"],[[],["ab"]]]', 2)]
    assert found == [
        [["Trie", "insert", "insert"], [[], ["ab"], ["ab"]]],
        [["Trie", "insert"], [[], ["abab"]]],
    ]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(-9, 9).map(lambda x: round(x, 3)) | st.text("ab"),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)


class TestNeighbours:
    @given(st.lists(st.lists(values, min_size=1, max_size=3), min_size=1, max_size=3))
    def test_they_are_many_always_the_same_and_have_as_many_arguments(self, arguments):
        given_ones = [json.dumps(each).encode() for each in arguments]
        found = list(neighbours(given_ones, 20, "key"))
        assert len(found) == 20
        assert found == list(neighbours(given_ones, 20, "key"))
        assert {len(json.loads(each)) for each in found} <= {len(each) for each in arguments}

    def test_they_differ_by_key_and_from_what_they_come_from(self):
        given_ones = [b"[[1,2,3],4]"]
        one, two = (list(neighbours(given_ones, 50, key)) for key in ("one", "two"))
        assert one != two
        assert len(set(one) - set(given_ones)) > 20

    def test_of_nothing_there_are_none(self):
        assert list(neighbours([], 5, "key")) == []


def result(name: str, verdict: Verdict, cpu_s: float = 0.1, killed: Kill | None = None) -> CaseResult:
    output = None if killed else b"1"
    outcome = Outcome(Phase.CALL, output, cpu_s, cpu_s, 0, b"", 0, killed, None, None, None, 0, 0, None)
    return CaseResult(Case(name, b"[[1]]", b"1"), outcome, verdict, None if verdict is Verdict.AC else "why")


@pytest.mark.parametrize(
    ("expected", "results", "worst_s", "said"),
    [
        ("accepted", [result("samples/1", Verdict.AC)], 0.49, []),
        ("accepted", [result("samples/1", Verdict.AC)], 0.51, ["at most half of the time limit: 0.51 s"]),
        ("accepted", [result("large/a", Verdict.TLE, 1.3, Kill.CPU)], 1.3, ["fails 1 case (1 large): TLE"]),
        ("time_limit_exceeded", [result("large/a", Verdict.AC)], 1.9, ["at least twice the time limit: 1.90 s"]),
        ("time_limit_exceeded", [result("large/a", Verdict.TLE)], 2.1, []),
        ("time_limit_exceeded", [result("large/a", Verdict.RE)], 0.1, ["but is RE on the case large/a (why)"]),
        ("time_limit_exceeded", [result("large/a", Verdict.TLE, 0.3, Kill.WALL)], 0.3, ["its margin is not proven"]),
        ("brute_force", [result("large/a", Verdict.TLE)], 1.3, []),
        ("brute_force", [result("small/a", Verdict.TLE)], 1.3, ["where it is fast enough, but is TLE"]),
        ("wrong_answer", [result("large/a", Verdict.TLE)], 1.3, []),
        ("wrong_answer", [result("large/a", Verdict.MLE)], 1.3, ["must be WA, RE or TLE, but is MLE"]),
    ],
)
def test_verdicts_by_times(expected, results, worst_s, said, tmp_path):
    folder = good(tmp_path)
    file = f"submissions/{expected}/x.py"
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_text("# Is wrong or slow. Caught by: large\n")
    instead("problem.yaml", "slow: none", "# slow: none")(folder)
    problem, _ = load(folder, own=True)
    assert problem is not None
    built = BuiltCases((), "", Limits(1.0), 0.1)
    found = verdicts.findings(problem, [Trial(file, expected, tuple(results), worst_s, "large/a")], built)
    assert len(found) == len(said)
    for each, part in zip(found, said, strict=True):
        assert part in each.message
        assert each.file.endswith(file)


@pytest.mark.parametrize("slug", [SLUG, "3sum", "a"])
def test_a_new_problem_loads_without_errors(slug, tmp_path):
    folder = tmp_path / "linked-lists" / slug
    for name, text in files(slug, "linked-lists").items():
        assert "{title}" not in text
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    problem, findings = load(folder, own=True)
    assert findings == []
    assert problem is not None
    assert problem.category == "linked-lists"
    assert problem.signature.methods[0].name.isidentifier()
