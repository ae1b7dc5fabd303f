"""`judge run` as a user types it: verdicts, statuses, screens, documents."""

import json
import os
import time

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
WRONG = RIGHT.replace("return [seen[target - x], i]", "print('seen', seen); return [i, i]")


def body(line: str) -> str:
    return f"class Solution:\n    def twoSum(self, nums, target):\n        {line}\n"


def test_accepted_is_three_lines_at_most_and_zero(judge):
    judge.solution("two-sum.py", RIGHT)
    done = judge("run", "two-sum")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("two-sum  AC  ")
    assert lines[1] == "first try"
    assert len(lines) == 2


def test_accepted_as_json(judge):
    judge.solution("two-sum.py", RIGHT)
    found = judge.document("run", "1", status=0)
    assert found["problem"] == "two-sum"
    assert found["file"] == "solutions/two-sum.py"
    assert found["verdict"] == "AC"
    assert found["cases"]["passed"] == found["cases"]["total"] >= 40
    assert found["failure"] is None
    assert found["counterexample"] is None
    assert found["first_try"] is True
    assert found["sandbox"] == "bubblewrap"
    assert found["limit_ms"] > found["time_ms"] > 0
    assert found["memory_bytes"] >= 0
    assert found["attempt"] == 1


def test_wrong_answer_shows_the_case_and_is_one(judge):
    judge.solution("two-sum.py", WRONG)
    done = judge("run", "two-sum")
    assert done.returncode == 1
    assert done.stdout.startswith("two-sum  WA  case 1/")
    for word in ("nums", "target", "expected", "got", "printed", "seen {"):
        assert word in done.stdout
    failure = judge.document("run", "two-sum", status=1)["failure"]
    assert set(failure["arguments"]) == {"nums", "target"}
    assert failure["got"][0] == failure["got"][1]
    assert failure["stdout"].startswith("seen ")


@pytest.mark.parametrize(
    ("source", "verdict", "line"),
    [
        (body("return nums[10**6]"), "RE", 3),
        (body("import os; os._exit(0)"), "RE", None),
        (body("import sys; sys.exit()"), "RE", 3),
        (body("return"), "WA", None),
        (body("return {0, 1}"), "WA", None),
        (body("return (i for i in [0, 1])"), "WA", None),
        (body("return input()"), "RE", 3),
        (body("x = [0] * 10**9; return x"), "MLE", 3),
        (body("print('x' * 5_000_000)"), "OLE", None),
        ("class Solution:\n    def twoSum(self, nums, target)\n        pass\n", "CE", 2),
        ("class Solution:\n    def two_sum(self, nums, target):\n        return 1\n", "CE", None),
        ("def twoSum(nums, target):\n    return 1\n", "CE", None),
        ("class Solution:\n    def twoSum(self, nums):\n        return 1\n", "CE", 2),
        ("", "CE", None),
        ("\0\0", "CE", None),
        (body("while True: pass"), "TLE", 3),
    ],
)
def test_each_verdict(judge, source, verdict, line):
    judge.solution("two-sum.py", source)
    found = judge.document("run", "two-sum", status=1)
    assert found["verdict"] == verdict, found["failure"]
    if line is not None:
        assert found["failure"]["line"] == line
    text = judge("run", "two-sum")
    assert text.returncode == 1
    assert text.stdout.startswith(f"two-sum  {verdict}")
    assert "Traceback" not in text.stdout + text.stderr


def test_hostile_text_never_reaches_the_terminal(judge):
    judge.solution("two-sum.py", body(r"print('\x1b[2J\x07'); raise ValueError('\x1b]0;x\x07\nsecond')"))
    done = judge("run", "two-sum")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert r"\x1b]0;x\x07" in done.stdout
    assert judge.document("run", "two-sum")["failure"]["stdout"] == "\x1b[2J\x07\n"


def test_samples_and_no_record_leave_no_trace(judge):
    judge.solution("two-sum.py", RIGHT)
    assert "not recorded" in judge("run", "two-sum", "--samples").stdout
    assert "not recorded" in judge("run", "two-sum", "--no-record").stdout
    found = judge.document("run", "two-sum", "--samples", status=0)
    assert found["attempt"] is None
    assert found["samples_only"] is True
    assert found["cases"]["total"] == 2
    assert judge.document("history")["attempts"] == []


def test_own_arguments(judge):
    judge.solution("two-sum.py", RIGHT)
    found = judge.document(
        "run", "two-sum", "--case", '{"nums": [2, 7], "target": 9}', "--case", "[[3, 3], 6]", status=0
    )
    assert (found["cases"], found["attempt"]) == ({"passed": 2, "total": 2}, None)
    judge.solution("two-sum.py", WRONG)
    failure = judge.document("run", "two-sum", "--case", '{"nums": [2, 7], "target": 9}', status=1)["failure"]
    assert failure["case"] == "custom/1"
    assert failure["arguments"] == {"nums": [2, 7], "target": 9}
    assert failure["expected"] == [0, 1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"nums": [2, 7] "target": 9}', "--case: column 17"),
        ('{"nums": [2], "target": 9}', "nums has 1 item, at least 2 are promised"),
        ('{"nums": [2, 7], "target": 10}', "exactly one pair"),
        ('{"nums": [2, 7]}', "target is missing"),
    ],
)
def test_own_arguments_that_cannot_be_judged(judge, text, said):
    judge.solution("two-sum.py", RIGHT)
    done = judge("run", "two-sum", "--case", text)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_all_goes_on_after_the_first_failure(judge):
    judge.solution("two-sum.py", WRONG)
    stopped = judge.document("run", "two-sum", status=1)["cases"]
    went_on = judge.document("run", "two-sum", "--all", status=1)["cases"]
    assert stopped["total"] == went_on["total"]
    judge.solution("two-sum.py", RIGHT.replace("return [", "return len(nums) == 2 and 1 or ["))
    found = judge.document("run", "two-sum", "--all", status=1)["cases"]
    assert 0 < found["passed"] < found["total"]


def test_a_file_from_anywhere(judge, tmp_path):
    file = tmp_path / "my answer.py"
    file.write_text(RIGHT)
    assert judge.document("run", "two-sum", str(file), status=0)["file"] == str(file)
    assert judge("run", "two-sum", str(file), cwd=tmp_path).returncode == 0


def test_the_problem_judged_last(judge):
    judge.solution("two-sum.py", RIGHT)
    assert judge("run", "last").returncode == 2
    judge("run", "two-sum")
    assert judge("run", "last").stdout.startswith("two-sum  AC")
    assert judge("run").stdout.splitlines()[1] == "same source as last time"


def test_several_files_take_the_one_changed_last(judge):
    first, second = judge.solution("two-sum.py", WRONG), judge.solution("two_sum.py", RIGHT)
    now = time.time()
    os.utime(first, (now - 10, now - 10))
    os.utime(second, (now, now))
    done = judge("run", "two-sum")
    assert done.returncode == 0
    assert "2 files solve two-sum: solutions/two_sum.py, solutions/two-sum.py" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "twosum"], "no problem 'twosum'. Did you mean two-sum?"),
        (["run", "99999"], "LeetCode 99999 is not among the "),
        (["run", "two-sum"], "no solution for two-sum (looked for solutions/two-sum.py"),
        (["run", "two-sum", "nothing.py"], "no file nothing.py"),
        (["run", "two-sum", "solutions"], "solutions is a folder, not a file"),
        (["run", "two-sum", "/dev/null"], "/dev/null is a device, not a file"),
        (["run", "two-sum", "fifo"], "fifo is a FIFO, not a file"),
        (["run", "two-sum", "--samples", "--case", "[]"], "--samples and --case exclude each other"),
    ],
)
def test_what_cannot_be_judged_is_two_and_one_sentence(judge, arguments, said):
    os.mkfifo(judge.folder / "fifo")
    done = judge(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert len(done.stderr.splitlines()) <= 2
    document = judge.document(*arguments, status=2)
    assert set(document) == {"schema", "judge", "error"}


def test_outside_of_a_repository(judge, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    done = judge("run", "two-sum", cwd=empty)
    assert done.returncode == 2
    assert "no folder solutions/ here or above" in done.stderr


def test_an_empty_stub_is_neither_judged_nor_recorded(judge):
    assert judge("start", "two-sum").returncode == 0
    done = judge("run", "two-sum")
    assert done.returncode == 2
    assert "is still empty; nothing judged, nothing recorded" in done.stderr
    assert judge.document("history")["attempts"] == []


def test_the_record_is_at_fault(judge, home):
    judge.solution("two-sum.py", RIGHT)
    (home / "attempts.db").write_bytes(b"this is no database\n" * 100)
    done = judge("run", "two-sum")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "AC" not in done.stderr
    assert (home / "attempts.db").read_bytes() == b"this is no database\n" * 100
    assert judge.document("run", "two-sum", status=3)["error"]["message"]


def test_a_sandbox_that_is_asked_for_and_not_there(judge):
    judge.solution("two-sum.py", RIGHT)
    done = judge("run", "two-sum", "--sandbox", "docker", DOCKER_HOST="unix:///nowhere/docker.sock")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "Docker" in done.stderr


def test_auto_falls_back_and_says_so_in_one_line(judge):
    judge.solution("two-sum.py", RIGHT)
    done = judge("run", "two-sum", "--sandbox", "auto", DOCKER_HOST="unix:///nowhere/docker.sock")
    assert done.returncode == 0
    assert done.stderr.splitlines()[0].endswith("using bubblewrap")


def test_own_problems(judge, own):
    judge.solution("my-sum.py", RIGHT)
    assert judge("run", "my-sum").returncode == 2
    found = judge.document("run", "my-sum", "--problems", str(own), status=0)
    assert found["problem"] == "my-sum"
    assert judge.document("run", "my-sum", status=0, JUDGE_PROBLEMS=str(own))["verdict"] == "AC"


def test_a_broken_problem_is_three_with_file_and_line(judge, own):
    judge.solution("my-sum.py", RIGHT)
    yaml = own / "my-sum" / "problem.yaml"
    lines = yaml.read_text().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("difficulty:"))
    lines[number - 1] = "difficulty: simple"
    yaml.write_text("\n".join(lines))
    done = judge("run", "my-sum", "--problems", str(own))
    assert done.returncode == 3
    assert f"problem.yaml:{number}: " in done.stderr
    assert "Traceback" not in done.stderr


def test_callbacks_and_hidden_arguments(judge, submission):
    for problem, accepted, wrong in (
        ("first-bad-version", "halving", "drops_the_middle"),
        ("linked-list-cycle", "two_speeds", "compares_values"),
    ):
        assert judge.document("run", problem, str(submission(problem, accepted)), status=0)["verdict"] == "AC"
        failure = judge.document("run", problem, str(submission(problem, wrong)), status=1)["failure"]
        assert set(failure["arguments"]) == ({"n", "bad"} if problem == "first-bad-version" else {"head", "pos"})


def test_nothing_but_the_document_is_on_stdout(judge):
    judge.solution("two-sum.py", RIGHT)
    done = judge("run", "two-sum", "--json", FORCE_COLOR="1")
    assert json.loads(done.stdout)["verdict"] == "AC"
    assert done.stdout.count("\n") == 1


def test_colour_by_variable_only_where_asked(judge):
    judge.solution("two-sum.py", RIGHT)
    assert "\x1b[32mAC\x1b[0m" in judge("run", "two-sum", FORCE_COLOR="1").stdout
    assert "\x1b" not in judge("run", "two-sum", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b" not in judge("run", "two-sum").stdout
