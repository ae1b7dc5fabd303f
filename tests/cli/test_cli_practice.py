"""`start`, `list`, `show`, `stats`, `history`, `export`, `import` as a user types them."""

import re

import pytest

from judge import __version__

RIGHT = """
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
WRONG = RIGHT.replace("return [seen[target - x], i]", "return [i, i]")
SUMMARY = {"slug", "title", "leetcode", "category", "difficulty", "tags", "week", "status"}


def test_judge_alone_says_what_to_do_next(judge):
    done = judge()
    assert done.returncode == 0
    assert done.stdout.startswith("next: judge start two-sum\n")
    assert "Commands:" in done.stdout


@pytest.mark.box
def test_judge_alone_goes_on_with_what_is_not_solved(judge):
    judge.solution("two-sum.py", WRONG)
    judge("run", "two-sum")
    assert judge().stdout.startswith("next: judge run two-sum\n")


def test_judge_alone_survives_a_damaged_record(judge, home):
    (home / "attempts.db").write_bytes(b"nonsense" * 1000)
    done = judge()
    assert done.returncode == 0
    assert done.stdout.startswith("next: judge doctor")


def test_start_writes_a_stub_and_never_overwrites(judge):
    done = judge("start", "two-sum")
    file = judge.folder / "solutions" / "two-sum.py"
    assert done.returncode == 0
    assert "solutions/two-sum.py" in done.stdout
    text = file.read_text()
    assert "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n" in text
    assert text.startswith("# 1. Two Sum (easy, arrays-and-strings)\n")
    file.write_text(RIGHT)
    again = judge("start", "two-sum")
    assert again.returncode == 2
    assert "is there already" in again.stderr
    assert file.read_text() == RIGHT


def test_start_makes_the_folder_where_there_is_none(judge, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert judge("start", "1", cwd=empty).returncode == 0
    assert (empty / "solutions" / "two-sum.py").is_file()


def test_start_respects_the_settings(judge):
    (judge.folder / "judge.toml").write_text('solutions = "answers"\n')
    assert judge.document("start", "two-sum", status=0)["file"] == "answers/two-sum.py"
    assert (judge.folder / "answers" / "two-sum.py").is_file()


def test_start_again_keeps_the_old_source_first(judge, home):
    file = judge.solution("two-sum.py", RIGHT)
    file.chmod(0o640)
    found = judge.document("start", "two-sum", "--again", status=0)
    assert found["replaced"] is True
    assert "pass" in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o640
    assert judge("history", "two-sum", "--replaced").stdout == RIGHT
    assert judge.document("history", "two-sum", "--replaced")["replaced"][0]["source"] == RIGHT
    assert judge("history", "first-bad-version", "--replaced").returncode == 2
    assert judge("history", "--replaced").returncode == 2
    assert judge.document("start", "two-sum", "--again", status=0)["replaced"] is False


def test_start_again_leaves_the_file_where_the_record_is_at_fault(judge, home):
    file = judge.solution("two-sum.py", RIGHT)
    (home / "attempts.db").write_bytes(b"nonsense" * 1000)
    assert judge("start", "two-sum", "--again").returncode == 3
    assert file.read_text() == RIGHT


def test_list_and_its_filters(judge):
    everything = judge.document("list", status=0)["problems"]
    assert {"two-sum", "linked-list-cycle", "first-bad-version"} <= {each["slug"] for each in everything}
    assert all(set(each) >= SUMMARY for each in everything)
    assert {each["status"] for each in everything} == {"new"}

    def slugs(*arguments):
        return {each["slug"] for each in judge.document("list", *arguments, status=0)["problems"]}

    assert "two-sum" in slugs("--category", "arrays-and-strings")
    assert "two-sum" not in slugs("--category", "linked-lists")
    assert "two-sum" in slugs("--difficulty", "easy", "--week", "1", "--tag", "ARRAY", "--status", "new")
    assert slugs("--status", "solved") == set()
    assert slugs("TWO", "sum") == {"two-sum"}
    assert judge("list", "nothing-like-this").stdout == "no problem matches\n"


def test_list_is_one_greppable_line_a_problem(judge):
    lines = judge("list").stdout.splitlines()
    assert len([line for line in lines if "two-sum" in line]) == 1
    assert all(len(line) <= 80 for line in lines)


def test_own_problems_are_listed_apart(judge, own):
    text = judge("list", "--problems", str(own)).stdout
    assert text.index("your own") < text.index("my-sum")
    (mine,) = [each for each in judge.document("list", "--problems", str(own))["problems"] if each["own"]]
    assert mine["slug"] == "my-sum"
    assert judge("list", "--problems", "nowhere").returncode == 2


def test_show(judge):
    text = judge("show", "two-sum").stdout
    for part in ("# 1. Two Sum", "## Example 1", "## Constraints", "2 ≤ nums.length", "def twoSum(self"):
        assert part in text
    found = judge.document("show", "1", status=0)["problem"]
    assert set(found) >= SUMMARY | {"statement", "samples", "constraints", "stub"}
    assert found["samples"][0]["arguments"]["target"] == 11
    assert judge("show", "twosum").returncode == 2


def test_show_where_only_ascii_goes(judge):
    done = judge("show", "two-sum", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()


@pytest.mark.box
def test_stats_count_what_was_recorded(judge):
    empty = judge.document("stats", status=0)
    assert all(each["solved"] == 0 and each["pass_rate"] is None for each in empty["categories"])
    assert [sum(each["target"] for each in empty["categories"]), len(empty["weeks"])] == [88, 8]
    judge.solution("two-sum.py", WRONG)
    judge("run", "two-sum")
    judge("run", "two-sum")
    judge("run", "two-sum", "--samples")
    judge("run", "two-sum", "--no-record")
    judge.solution("two-sum.py", RIGHT)
    judge("check")
    judge("run", "two-sum")
    found = judge.document("stats", status=0)
    arrays = found["categories"][0]
    assert (arrays["category"], arrays["solved"], arrays["target"]) == ("arrays-and-strings", 1, 15)
    assert (arrays["attempts"], arrays["accepted"], arrays["pass_rate"], arrays["first_try_rate"]) == (2, 1, 0.5, 0.0)
    assert found["weeks"][0]["tracks"]["coding"] == {
        "target": 12, "done": 1, "cumulative_target": 12, "cumulative_done": 1,
    }  # fmt: skip
    text = judge("stats").stdout
    assert re.search(r"arrays-and-strings +1/15", text)
    assert "week 1 of 8, day 1" in text
    assert judge.document("list", "--status", "solved")["problems"][0]["slug"] == "two-sum"


@pytest.mark.box
def test_the_clock_can_be_set(judge):
    judge.solution("two-sum.py", RIGHT)
    judge("run", "two-sum", JUDGE_NOW="2026-01-05T18:00:00+00:00")
    (attempt,) = judge.document("history")["attempts"]
    assert attempt["at"] == "2026-01-05T18:00:00+00:00"
    assert judge.document("stats", JUDGE_NOW="2026-01-21T12:00:00+00:00")["week"] == 3
    assert judge("stats", JUDGE_NOW="2026-01-21").returncode == 2


@pytest.mark.box
def test_history_with_sources(judge):
    judge.solution("two-sum.py", WRONG)
    judge("run", "two-sum")
    judge.solution("two-sum.py", RIGHT)
    judge("run", "two-sum")
    found = judge.document("history", status=0)["attempts"]
    assert [(each["id"], each["verdict"]) for each in found] == [(2, "AC"), (1, "WA")]
    assert len(judge.document("history", "--limit", "1")["attempts"]) == 1
    assert judge.document("history", "linked-list-cycle")["attempts"] == []
    assert len(judge.document("history", "two")["attempts"]) == 2
    assert judge("history", "two-sum", "1").stdout == WRONG
    assert judge.document("history", "two-sum", "2")["attempts"][0]["source"] == RIGHT
    assert judge("history", "two-sum", "9").returncode == 2
    assert judge("history", "no-such-problem").returncode == 2
    assert "AC" in judge("history").stdout


@pytest.mark.box
def test_history_of_an_own_problem_whose_folder_is_gone(judge, own):
    judge.solution("my-sum.py", RIGHT)
    judge("run", "my-sum", "--problems", str(own))
    assert len(judge.document("history", "my-sum", status=0)["attempts"]) == 1


@pytest.mark.box
def test_export_and_import(judge, home):
    judge.solution("two-sum.py", RIGHT)
    judge("run", "two-sum")
    file = judge.folder / "record.jsonl"
    assert judge("export", "record.jsonl").returncode == 0
    assert judge("export").stdout == file.read_text()
    assert judge("export", "record.jsonl").returncode == 2
    assert judge.document("import", "record.jsonl", status=0) == {
        "schema": 1, "judge": __version__, "added": 0, "known": 1,
    }  # fmt: skip
    for found in home.glob("attempts*"):
        found.unlink()
    assert judge.document("import", "record.jsonl")["added"] == 1
    assert judge.document("history")["attempts"][0]["verdict"] == "AC"
    file.write_text(file.read_text()[:-20])
    done = judge("import", "record.jsonl")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert judge("import", "nothing").returncode == 2
    assert judge("import", ".").returncode == 2


def test_export_of_nothing_makes_no_record(judge, home):
    assert judge("export").returncode == 0
    assert not (home / "attempts.db").exists()


def test_a_wrong_setting_is_two_with_its_line(judge):
    (judge.folder / "judge.toml").write_text('\nsandbox = "none"\n')
    done = judge("list")
    assert done.returncode == 2
    assert "judge.toml:2: sandbox is 'none'" in done.stderr
    (judge.folder / "judge.toml").write_text("colour = true\n")
    done = judge("list")
    assert done.returncode == 0
    assert "judge.toml:1: unknown setting 'colour'; did you mean 'color'?" in done.stderr
