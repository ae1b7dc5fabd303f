"""`judge check`, `cases`, `doctor` and `sandbox` as a user types them."""

import json

import pytest

pytestmark = pytest.mark.box

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


def test_all_accepted(judge, submission):
    judge.solution("two-sum.py", RIGHT)
    judge.solution("linked-lists/0141-linked-list-cycle.py", submission("linked-list-cycle", "two_speeds").read_text())
    judge.solution("first_bad_version/solution.py", submission("first-bad-version", "halving").read_text())
    judge.solution("notes.py", "x = 1\n")
    found = judge.document("check", status=0)
    assert (found["passed"], found["failed"], found["skipped"]) == (3, 0, 1)
    assert {each["problem"] for each in found["results"]} == {"two-sum", "linked-list-cycle", "first-bad-version"}
    assert {each["verdict"] for each in found["results"]} == {"AC"}
    text = judge("check")
    assert text.returncode == 0
    assert "3 solutions  3 AC  0 not  1 skipped" in text.stdout
    assert judge.document("history")["attempts"] == []


def test_what_is_not_accepted_is_shown_and_is_one(judge):
    judge.solution("two-sum.py", RIGHT)
    judge.solution("two-sum/second.py", WRONG)
    done = judge("check", "--jobs", "1")
    assert done.returncode == 1
    assert "FAIL  solutions/two-sum/second.py" in done.stdout
    assert "solutions/two-sum.py" not in done.stdout
    assert "ok    solutions/two-sum.py" in judge("check", "-v").stdout


def test_paths(judge, tmp_path):
    right, wrong = judge.solution("two-sum.py", RIGHT), judge.solution("two_sum.py", WRONG)
    assert judge("check", str(right)).returncode == 0
    assert judge("check", "solutions/two_sum.py").returncode == 1
    found = judge.document("check", str(right), str(wrong), ".", status=1)
    assert len(found["results"]) == 2
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert len(judge.document("check", str(judge.folder), status=1)["results"]) == 2
    assert judge("check", cwd=elsewhere).returncode == 2


@pytest.mark.parametrize("files", [{}, {"notes.py": "x = 1\n"}])
def test_nothing_to_judge_is_two(judge, files):
    for name, source in files.items():
        judge.solution(name, source)
    done = judge("check")
    assert done.returncode == 2
    assert "nothing to judge" in done.stderr
    assert judge.document("check", status=2)["error"]["code"] == "nothing_to_judge"
    assert judge("check", "nowhere").returncode == 2


def test_an_empty_stub_is_skipped(judge):
    judge.solution("two-sum/right.py", RIGHT)
    assert judge("start", "first-bad-version").returncode == 0
    found = judge.document("check", status=0)
    assert (found["passed"], found["skipped"]) == (1, 1)
    assert "still empty" in found["skipped_files"][0]["reason"]


def test_the_bank_is_the_judges_alone(judge, own):
    judge.solution("my-sum.py", RIGHT)
    assert judge("check", JUDGE_PROBLEMS=str(own)).returncode == 2
    assert judge("check", "--problems", str(own)).returncode == 2


def test_a_log_of_github_obeys_nothing(judge):
    judge.solution(
        "two-sum.py", "class Solution:\n    def twoSum(self, nums, target):\n        raise ValueError('##[error]x')\n"
    )
    done = judge("check", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert "##[" not in done.stdout + done.stderr


def test_cases_build_and_export(judge):
    found = judge.document("cases", "build", "two-sum", status=0)["problems"]
    assert [each["problem"] for each in found] == ["two-sum"]
    assert found[0]["cases"] >= 40
    lines = [json.loads(line) for line in judge("cases", "export", "two-sum").stdout.splitlines()]
    assert len(lines) == found[0]["cases"]
    assert set(lines[0]) == {"case", "arguments", "expected"}
    found = judge.document("cases", "build", "two-sum", "first-bad-version", status=0)["problems"]
    assert [each["problem"] for each in found] == ["two-sum", "first-bad-version"]


def test_doctor(judge):
    found = judge.document("doctor", status=0)
    states = {each["name"]: each["state"] for each in found["checks"]}
    assert found["works"] is True
    assert states["python"] == states["bubblewrap"] == states["sandbox"] == states["records"] == "ok"
    text = judge("doctor")
    assert text.returncode == 0
    assert text.stdout.startswith("ok    python")


def test_doctor_with_a_damaged_record_and_no_engine_asked_for(judge, home):
    (home / "attempts.db").write_bytes(b"nonsense" * 1000)
    found = judge.document("doctor", status=3, JUDGE_SANDBOX="docker", DOCKER_HOST="unix:///nowhere/docker.sock")
    states = {each["name"]: each["state"] for each in found["checks"]}
    assert (states["records"], states["sandbox"], states["docker"]) == ("fail", "fail", "miss")
    assert all(each["do"] for each in found["checks"] if each["state"] == "fail" and each["name"] == "sandbox")


def test_sandboxes_are_listed_and_stopped(judge):
    judge.solution("two-sum.py", RIGHT)
    judge("run", "two-sum")
    boxes = judge.document("sandbox", "status", status=0)["sandboxes"]
    assert "bubblewrap" in {each["backend"] for each in boxes}
    assert "submission" in {each["role"] for each in boxes}
    assert judge.document("sandbox", "stop", status=0)["stopped"] >= 1
    assert judge.document("sandbox", "status", status=0)["sandboxes"] == []
    assert judge("run", "two-sum").returncode == 0


def test_sandbox_build_without_an_engine(judge):
    done = judge("sandbox", "build", DOCKER_HOST="unix:///nowhere/docker.sock")
    assert done.returncode == 3
    assert "no Docker engine answers" in done.stderr
