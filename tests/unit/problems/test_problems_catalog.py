import os
import subprocess
import sys
import time
from pathlib import Path

import problem_folders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judge.errors import CannotJudge, UsageError
from judge.model.finding import Severity
from judge.problems import load as loading
from judge.problems.catalog import Catalog
from judge.problems.load import load

OLD = time.time_ns() - 10**9


def aged(folder):
    """Set all times back, so that what lies there counts as settled."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, ns=(OLD, OLD), follow_symlinks=False)


@pytest.fixture
def bank(tmp_path):
    root = tmp_path / "problems"
    problem_folders.write(root)
    problem_folders.write(root, "lru-cache", "design-and-oop", problem_folders.DESIGN)
    problem_folders.write(root, "first-bad-version", "sorting-and-searching", problem_folders.CALLBACK)
    other = problem_folders.YAML.replace("leetcode: 1", "leetcode: 15").replace("easy", "medium")
    problem_folders.write(root, "3sum", yaml=other)
    aged(root)
    return root


@pytest.fixture
def opened(bank, tmp_path):
    return lambda own=None: Catalog(bank, own, cache=tmp_path / "cache")


@pytest.fixture
def loads(monkeypatch):
    """The slugs that were loaded from YAML."""
    seen = []

    def counted(folder, own=False):
        seen.append(folder.name)
        return load(folder, own)

    monkeypatch.setattr(loading, "load", counted)
    return seen


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("two-sum", "two-sum"),
        ("1", "two-sum"),
        ("0001", "two-sum"),
        ("15", "3sum"),
        ("3sum", "3sum"),
        ("3s", "3sum"),
        ("two", "two-sum"),
        ("t", "two-sum"),
        ("Two_Sum", "two-sum"),
        ("two sum", "two-sum"),
        (" lru-cache ", "lru-cache"),
        ("278", "first-bad-version"),
    ],
)
def test_finding(opened, name, slug):
    assert opened().find(name).slug == slug
    assert opened().find(name).slug == slug  # the same from the cache


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("twosum", "no problem 'twosum'. Did you mean two-sum?"),
        ("lru-cash", "no problem 'lru-cash'. Did you mean lru-cache?"),
        ("zzzzzz", "no problem 'zzzzzz'"),
        ("", "no problem ''"),
        ("../two-sum", "no problem '../two-sum'. Did you mean two-sum?"),
        (".", "no problem '.'"),
        ("two-sum/../two-sum", "no problem 'two-sum/../two-sum'"),
        ("\0", "no problem '\\x00'"),
        ("x" * 5000, f"no problem '{'x' * 60}...'"),
        ("3", "LeetCode 3 is not among the 4"),
        ("9" * 5000, "LeetCode 999999 is not among the 4"),
        ("²", "no problem '²'"),
    ],
)
def test_unknown_names(opened, name, message):
    with pytest.raises(UsageError) as caught:
        opened().find(name)
    assert caught.value.message.startswith(message)
    assert caught.value.code == "unknown_problem"
    assert caught.value.hint in ("all of them: judge list", "search: judge list WORD")


def test_an_ambiguous_beginning(opened, bank):
    problem_folders.write(bank, "two-pointers")
    with pytest.raises(UsageError) as caught:
        opened().find("two")
    assert caught.value.message == "'two' begins 2 problems: two-pointers, two-sum"
    assert caught.value.code == "ambiguous_problem"


def test_an_exact_slug_is_no_beginning(opened, bank):
    problem_folders.write(bank, "two-sum-ii")
    assert opened().find("two-sum").slug == "two-sum"


def test_summaries_are_in_the_plans_order(opened):
    assert [summary.slug for summary in opened().summaries()] == ["two-sum", "3sum", "first-bad-version", "lru-cache"]
    first = opened().summaries()[0]
    assert first._asdict() == {
        "slug": "two-sum",
        "title": "Two Sum",
        "leetcode": 1,
        "category": "arrays-and-strings",
        "difficulty": "easy",
        "tags": ("array", "hash map"),
        "week": 1,
        "own": False,
    }


def test_one_slug_loads_no_other(opened, loads):
    opened().find("two-sum")
    assert loads == ["two-sum"]
    opened().find("two-sum")
    assert loads == ["two-sum"]


def test_a_broken_neighbour_is_not_even_looked_at(opened, bank, loads):
    (bank / "arrays-and-strings" / "3sum" / "problem.yaml").write_text("a: [")
    assert opened().find("two-sum").slug == "two-sum"
    assert loads == ["two-sum"]


def test_everything_is_loaded_once(opened, loads):
    before = opened().summaries()
    assert sorted(loads) == ["3sum", "first-bad-version", "lru-cache", "two-sum"]
    del loads[:]
    assert opened().summaries() == before
    assert opened().find("15").slug == "3sum"
    assert opened().find("two-sum") == load(before and opened().find("two-sum").folder)[0]
    assert loads == []


CHANGES = [
    lambda f: (f / "problem.yaml").write_text(problem_folders.YAML.replace("Two Sum", "Sum of Two")),
    lambda f: (f / "statement.md").write_text(problem_folders.STATEMENT * 2),
    lambda f: (f / "submissions" / "accepted" / "more.py").write_text(""),
    lambda f: (f / "submissions" / "wrong_answer" / "one.py").unlink(),
    lambda f: (f / "notes.txt").write_text(""),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(opened, bank, change):
    folder = bank / "arrays-and-strings" / "two-sum"
    catalog = opened()
    catalog.summaries()
    before = catalog.find("two-sum")
    change(folder)
    found, findings = load(folder)
    assert opened().find("two-sum") == found
    assert [f.message for f in opened().findings()] == [f.message for f in findings]
    assert found != before or findings


def test_a_file_of_equal_size_and_another_time_is_read_anew(opened, bank):
    opened().summaries()
    path = bank / "arrays-and-strings" / "two-sum" / "problem.yaml"
    path.write_text(problem_folders.YAML.replace("Two Sum", "Two Zum"))
    os.utime(path, ns=(OLD + 1, OLD + 1))
    assert opened().find("1").title == "Two Zum"
    assert opened().summaries()[0].title == "Two Zum"


def test_a_file_changed_just_now_is_not_cached_yet(opened, bank, loads):
    path = bank / "arrays-and-strings" / "two-sum" / "problem.yaml"
    now = time.time_ns() + 10**7
    os.utime(path, ns=(now, now))
    opened().find("two-sum")
    os.utime(path, ns=(now, now))
    opened().find("two-sum")
    assert loads == ["two-sum", "two-sum"]


def test_a_new_and_a_removed_problem(opened, bank):
    opened().summaries()
    problem_folders.write(bank, "four-sum", yaml=problem_folders.YAML.replace("leetcode: 1", "leetcode: 18"))
    assert opened().find("18").slug == "four-sum"
    (bank / "arrays-and-strings" / "two-sum").rename(bank.parent / "elsewhere")
    assert "two-sum" not in [summary.slug for summary in opened().summaries()]
    with pytest.raises(UsageError):
        opened().find("1")


def cache_files(tmp_path):
    return sorted(path for path in (tmp_path / "cache").rglob("*") if path.is_file())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.integers(0, 4),
    st.sampled_from(["cut", "flip", "replace"]),
    st.floats(0, 0.999),
    st.integers(1, 255),
    st.binary(),
)
def test_any_damage_in_the_cache_is_harmless(opened, tmp_path, which, kind, where, bits, other):
    whole = opened().summaries(), opened().find("two-sum"), opened().findings()
    files = cache_files(tmp_path)
    assert len(files) == 5
    kept = files[which].read_bytes()
    at = int(where * len(kept))
    flipped = kept[:at] + bytes([kept[at] ^ bits]) + kept[at + 1 :]
    files[which].write_bytes({"cut": kept[:at], "flip": flipped, "replace": other}[kind])
    assert (opened().summaries(), opened().find("two-sum"), opened().findings()) == whole
    files[which].write_bytes(kept)


@pytest.mark.parametrize("kind", ["folder", "fifo", "link"])
def test_strange_things_in_place_of_the_cache(opened, tmp_path, kind):
    whole = opened().summaries()
    for path in cache_files(tmp_path):
        path.unlink()
        if kind == "folder":
            (path / "x").mkdir(parents=True)
        elif kind == "fifo":
            os.mkfifo(path)
        else:
            path.symlink_to(path)
    assert opened().summaries() == whole
    assert opened().find("two-sum").slug == "two-sum"


def test_a_cache_that_can_not_be_written_is_done_without(bank, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert len(Catalog(bank, cache=tmp_path / "cache").summaries()) == 4


def test_no_half_written_files_are_left(opened, tmp_path):
    opened().summaries()
    assert [path.name for path in cache_files(tmp_path) if path.name.startswith(".")] == []


def test_a_broken_problem_breaks_no_other(opened, bank):
    folder = bank / "arrays-and-strings" / "two-sum"
    (folder / "problem.yaml").write_text(problem_folders.YAML.replace("leetcode: 1", "leetcode: x\ntitel: y"))
    for _ in range(2):  # loaded, and from the cache
        assert [summary.slug for summary in opened().summaries()] == ["3sum", "first-bad-version", "lru-cache"]
        assert [(f.line, f.severity) for f in opened().findings()] == [(3, Severity.ERROR), (2, Severity.ERROR)]
        with pytest.raises(CannotJudge) as caught:
            opened().find("two-sum")
        message = f"two-sum is broken: {folder}/problem.yaml:3: unknown key 'titel'; did you mean 'title'?"
        assert caught.value.message == message
        assert caught.value.hint == "1 more mistake there"
        aged(bank)


def test_places_are_relative_below_the_current_folder(opened, bank, monkeypatch):
    (bank / "arrays-and-strings" / "two-sum" / "cases.py").unlink()
    monkeypatch.chdir(bank.parent)
    assert [str(f) for f in opened().findings()] == ["problems/arrays-and-strings/two-sum: error: cases.py is missing"]


def test_a_problem_in_an_unknown_category_is_a_finding(opened, bank):
    problem_folders.write(bank, "four-sum", "arays")
    assert [f.message for f in opened().findings()] == ["category is arrays-and-strings, but the folder lies in arays"]


@pytest.fixture
def own(tmp_path):
    root = tmp_path / "mine"
    yaml = problem_folders.YAML.replace("leetcode: 1\n", "").replace("Two Sum", "My Own")
    problem_folders.write(root, "my-own", "arrays-and-strings", yaml)
    problem_folders.write(root, "two-sum", "arrays-and-strings", yaml)
    problem_folders.write(tmp_path, "two-of-mine", "mine", problem_folders.YAML.replace("Two Sum", "Two of Mine"))
    aged(root)
    return root


def test_own_problems_never_shadow_the_banks(opened, own):
    catalog = opened(own)
    assert catalog.find("two-sum").title == "Two Sum"
    assert catalog.find("1").slug == "two-sum"
    assert catalog.find("two").slug == "two-sum"
    assert [(s.slug, s.own) for s in catalog.summaries()][-2:] == [("two-of-mine", True), ("my-own", True)]
    assert [s.slug for s in catalog.summaries()].count("two-sum") == 1
    assert [f.message for f in catalog.findings()] == ["the bank has a problem two-sum: this one is not used"]


def test_own_problems_are_found(opened, own):
    for name, slug in [
        ("my-own", "my-own"),
        ("my", "my-own"),
        ("two-of", "two-of-mine"),
        ("two-of-mine", "two-of-mine"),
    ]:
        found = opened(own).find(name)
        assert (found.slug, found.own) == (slug, True)
    with pytest.raises(UsageError):
        opened().find("my-own")
    assert "my-own" in opened(own).slugs()


def test_folders_that_are_not_there(bank, tmp_path):
    with pytest.raises(CannotJudge) as caught:
        Catalog(tmp_path / "none")
    assert caught.value.code == "no_bank"
    with pytest.raises(UsageError) as wrong:
        Catalog(bank, tmp_path / "none")
    assert wrong.value.code == "own_problems"


def test_a_slug_twice_is_a_finding_and_the_first_counts(opened, bank):
    other = problem_folders.write(bank, "two-sum", "linked-lists", problem_folders.YAML)
    assert opened().find("two-sum").category == "arrays-and-strings"
    assert [(f.file, f.message) for f in opened().findings()] == [(str(other), "another problem is called two-sum")]


def test_a_number_twice_is_a_finding_and_the_first_counts(opened, bank):
    other = problem_folders.write(bank, "zero-sum")
    assert opened().find("1").slug == "two-sum"
    wanted = (str(other), "two-sum has the LeetCode number 1 as well")
    assert [(f.file, f.message) for f in opened().findings()] == [wanted]
    assert opened().find("1").slug == "two-sum"


SCRIPT = """
import sys
from pathlib import Path
from judge.problems.catalog import Catalog
catalog = Catalog(Path(sys.argv[1]))
print(catalog.find(sys.argv[2]).slug, len(catalog.summaries()) if sys.argv[3] else 0)
print(*sorted({"yaml", "docker", "rich", "sqlite3", "tabulate", "judge.problems.load"} & set(sys.modules)))
"""


def test_a_fresh_cache_imports_no_yaml(bank, tmp_path):
    def run(name, everything):
        environment = {**os.environ, "JUDGE_HOME": str(tmp_path / "home"), "PYTHONPATH": str(Path(__file__).parents[3])}
        command = [sys.executable, "-c", SCRIPT, str(bank), name, everything]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()

    assert run("two-sum", "all") == ["two-sum 4", "judge.problems.load yaml"]
    assert run("two-sum", "all") == ["two-sum 4", ""]
    assert run("15", "") == ["3sum 0", ""]
    assert run("first", "") == ["first-bad-version 0", ""]
