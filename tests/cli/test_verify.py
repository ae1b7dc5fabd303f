"""`judge verify` and `judge new`, as an author types them."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.box


def written(folder: Path) -> None:
    """Take every line out that is marked as still to be written."""
    for file in folder.rglob("*"):
        if file.is_file():
            lines = file.read_text().splitlines(keepends=True)
            file.write_text("".join(line for line in lines if "TODO" not in line))


@pytest.fixture
def mine(judge, tmp_path) -> Path:
    """A folder of own problems with one, `first-largest`, all written."""
    folder = tmp_path / "mine"
    done = judge("new", "first-largest", "--problems", str(folder))
    assert done.returncode == 0, done.stderr
    written(folder)
    return folder


class TestNew:
    def test_a_new_problem_has_only_findings_of_what_is_to_be_written(self, judge, tmp_path) -> None:
        folder = tmp_path / "mine"
        begun = judge.document("new", "my-knapsack", "--category", "dynamic-programming", "--problems", str(folder))
        assert begun["problem"] == "my-knapsack"
        assert begun["folder"].endswith("mine/dynamic-programming/my-knapsack")
        assert len(begun["files"]) == 9
        found = judge.document("verify", "my-knapsack", "--problems", str(folder), status=1)
        (problem,) = found["problems"]
        assert problem["findings"]
        for each in problem["findings"]:
            assert each["message"].startswith("still to be written: ")
            assert "TODO" in Path(each["file"]).read_text().splitlines()[each["line"] - 1]
        written(folder)
        assert judge("verify", "my-knapsack", "--problems", str(folder)).returncode == 0

    def test_it_can_be_judged_and_is_listed_apart(self, judge, mine) -> None:
        listed = judge.document("list", "--problems", str(mine), "first-largest")["problems"]
        assert [(each["slug"], each["own"]) for each in listed] == [("first-largest", True)]
        file = mine / "arrays-and-strings/first-largest/submissions/accepted/one_pass.py"
        done = judge("run", "first-largest", str(file), "--problems", str(mine), "--no-record")
        assert done.returncode == 0, done.stdout + done.stderr

    def test_what_is_there_is_never_overwritten(self, judge, mine) -> None:
        done = judge("new", "first-largest", "--problems", str(mine))
        assert done.returncode == 2
        assert "is there already" in done.stderr

    def test_a_slug_of_the_bank_is_refused(self, judge, tmp_path) -> None:
        done = judge("new", "two-sum", "--problems", str(tmp_path / "mine"))
        assert done.returncode == 2
        assert "two-sum is there already" in done.stderr
        assert not (tmp_path / "mine").exists()

    @pytest.mark.parametrize("slug", ["Two", "a--b", "../a", "a/b", ""])
    def test_what_is_no_slug(self, judge, tmp_path, slug) -> None:
        done = judge("new", slug, "--problems", str(tmp_path / "mine"))
        assert done.returncode == 2
        assert "is no slug" in done.stderr
        assert list(tmp_path.glob("**/problem.yaml")) == []

    def test_without_a_folder_for_own_problems(self, judge) -> None:
        done = judge("new", "knapsack")
        assert done.returncode == 2
        assert "--problems DIR" in done.stderr

    def test_a_folder_that_can_not_be_written(self, judge, tmp_path) -> None:
        (tmp_path / "mine").write_text("a file")
        done = judge("new", "knapsack", "--problems", str(tmp_path / "mine"))
        assert done.returncode in (2, 3)
        assert "Traceback" not in done.stderr


class TestVerify:
    def test_a_clean_problem(self, judge, mine) -> None:
        done = judge("verify", "first-largest", "--problems", str(mine))
        assert done.returncode == 0, done.stdout
        first, head, *_ = done.stdout.splitlines()
        assert first.startswith("first-largest  clean  51 cases  limit ")
        assert head.split()[:2] == ["caught", "by"]
        assert "1 problem  1 clean  0 findings" in done.stdout

    def test_findings_with_file_and_line_and_the_status(self, judge, mine) -> None:
        folder = mine / "arrays-and-strings/first-largest"
        file = folder / "submissions/wrong_answer/begins_with_zero.py"
        file.write_text(file.read_text().replace("small, adversarial", "bounds"))
        done = judge("verify", "first-largest", "--problems", str(mine), cwd=folder)
        assert done.returncode == 1
        expected = "submissions/wrong_answer/begins_with_zero.py:1: error: no case of the kind bounds catches it"
        assert expected in done.stdout

    def test_a_broken_problem_is_verified_not_refused(self, judge, mine) -> None:
        yaml = mine / "arrays-and-strings/first-largest/problem.yaml"
        yaml.write_text(yaml.read_text().replace("easy", "trivial") + "what: 1\n")
        found = judge.document("verify", "first-largest", "--problems", str(mine), status=1)
        messages = [each["message"] for each in found["problems"][0]["findings"]]
        assert any("difficulty is 'trivial'" in message for message in messages)
        assert any("unknown key 'what'" in message for message in messages)
        assert found["problems"][0]["cases"] == {}

    def test_the_document(self, judge, mine) -> None:
        found = judge.document("verify", "first-largest", "--problems", str(mine), status=0)
        assert found["clean"] is True
        assert found["findings"] == []
        (problem,) = found["problems"]
        assert problem["problem"] == "first-largest"
        assert problem["cases"] == {
            "samples": 2,
            "bounds": 6,
            "small": 11,
            "random": 24,
            "adversarial": 7,
            "large": 1,
        }
        assert len(problem["digest"]) == 32
        assert problem["limit_ms"] > 0
        assert problem["small_inputs"] is problem["mutants"] is None
        rows = {each["file"].rpartition("/")[2]: each for each in problem["submissions"]}
        assert rows["takes_the_last.py"]["expected"] == "wrong_answer"
        assert rows["takes_the_last.py"]["kinds"]["small"]["failed"] > 0
        assert rows["one_pass.py"]["kinds"]["large"] == {
            "total": 1,
            "ran": 1,
            "failed": 0,
            "slowest_ms": rows["one_pass.py"]["kinds"]["large"]["slowest_ms"],
        }

    @pytest.mark.slow
    def test_deep(self, judge, mine) -> None:
        found = judge.document("verify", "first-largest", "--deep", "--problems", str(mine), status=0)
        (problem,) = found["problems"]
        assert problem["small_inputs"] == {
            "inputs": 340,
            "sizes": 4,
            "bounds": ["nums: 1..4 items, -2..1"],
            "differences": 0,
        }
        mutants = problem["mutants"]
        assert mutants["made"] >= 3 * mutants["statements"]
        assert mutants["made"] - mutants["killed"] == len(mutants["survivors"])
        assert mutants["wrong"] == 0
        assert mutants["fresh_inputs"] > 1000

    def test_by_folder_and_by_beginning(self, judge, mine) -> None:
        folder = mine / "arrays-and-strings/first-largest"
        by_folder = judge.document("verify", str(folder))
        by_beginning = judge.document("verify", "first-l", "--problems", str(mine))
        assert by_folder["problems"][0]["digest"] == by_beginning["problems"][0]["digest"]

    def test_unknown_ones(self, judge) -> None:
        done = judge("verify", "two-sun")
        assert done.returncode == 2
        assert "Did you mean two-sum?" in done.stderr

    def test_no_code_of_a_problem_runs_on_the_host(self, judge, mine, tmp_path) -> None:
        """Whatever writes a file can only write it in the box, where it fails."""
        target = tmp_path / "written"
        line = f"\nopen({str(target)!r}, 'w').write('here')\n"
        folder = mine / "arrays-and-strings/first-largest"
        for file in [folder / "cases.py", *folder.glob("submissions/*/*.py")]:
            file.write_text(file.read_text() + line)
        done = judge("verify", "first-largest", "--deep", "--problems", str(mine))
        assert done.returncode == 1
        assert "OSError" in done.stdout or "PermissionError" in done.stdout or "FileNotFoundError" in done.stdout
        assert not target.exists()


def test_json_of_an_error(judge) -> None:
    done = judge("verify", "no-such-problem", "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == "unknown_problem"
