# ruff: noqa: E501 - a table of messages
import os
import re

import problem_folders
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judge.model.finding import Severity
from judge.problems.load import load
from judge.problems.problem import Checker, Difficulty, LimitOverrides, Sample


def loaded(root, yaml=problem_folders.YAML, **where):
    folder = problem_folders.write(root, yaml=yaml, **where)
    problem, findings = load(folder)
    shown = [str(finding).removeprefix(f"{folder}/") for finding in findings]
    return problem, shown


def replaced(old, new):
    assert old in problem_folders.YAML
    return problem_folders.YAML.replace(old, new)


def test_a_whole_problem(tmp_path):
    problem, findings = loaded(tmp_path)
    assert findings == []
    assert problem.slug == "two-sum"
    assert (problem.title, problem.leetcode, problem.difficulty) == ("Two Sum", 1, Difficulty.EASY)
    assert (problem.category, problem.tags) == ("arrays-and-strings", ("array", "hash map"))
    assert (problem.week, problem.day) == (1, "Mon")
    assert problem.parameter_names == ("nums", "target")
    assert problem.checker == Checker("unordered")
    assert problem.samples == (Sample(([2, 7, 11, 15], 9), [0, 1], "2 and 7 add up to 9."),)
    assert problem.reference == "submissions/accepted/hash_map.py"
    assert problem.submissions.wrong_answer == ("submissions/wrong_answer/one.py",)
    assert problem.hints == ("Which number completes it?",)
    assert (problem.complexity, problem.features, problem.licence) == ("n", ("has duplicates",), "MIT")
    assert problem.limits == LimitOverrides()
    assert problem.slow is None
    assert problem.statement == problem_folders.STATEMENT
    assert problem.folder == tmp_path / "arrays-and-strings" / "two-sum"
    assert not problem.own


def test_a_design_problem(tmp_path):
    problem, findings = loaded(tmp_path, problem_folders.DESIGN, slug="lru-cache", category="design-and-oop")
    assert findings == []
    assert problem.signature.class_name == "LRUCache"
    assert problem.parameter_names == ("methods", "arguments")
    assert problem.samples[0].arguments == (["LRUCache", "put", "get"], [[2], [1, 7], [1]])
    assert problem.checker == Checker("exact")


def test_a_round_trip(tmp_path):
    yaml = """\
title: Serialize
difficulty: hard
category: trees-and-graphs
class: "Codec()"
methods: ["serialize(root: TreeNode) -> str", "deserialize(data: str) -> TreeNode"]
judged: round_trip
constraints:
  root: {nodes: 0..10^4, values: -1000..1000}
samples:
  - arguments: {root: [1, 2, 3, null, null, 4, 5]}
    output: [1, 2, 3, null, null, 4, 5]
reference: hash_map.py
licence: MIT
"""
    problem, findings = loaded(tmp_path, yaml, slug="serialize", category="trees-and-graphs")
    assert findings == []
    assert problem.parameter_names == ("root",)
    assert problem.samples[0].arguments == ([1, 2, 3, None, None, 4, 5],)


def test_tolerances(tmp_path):
    yaml = problem_folders.YAML.replace("checker: unordered", "checker: {name: float, absolute: 1e-6}")
    yaml = yaml.replace("-> list[int]", "-> float").replace("output: [0, 1]", "output: 1")
    problem, findings = loaded(tmp_path, yaml)
    assert findings == []
    assert problem.checker == Checker("float", 1e-6, 1e-5)


@pytest.mark.parametrize("key", ["samples", "constraints"])
@pytest.mark.parametrize("value", ["5", "[]", ""])
def test_parts_of_the_wrong_form(tmp_path, key, value):
    yaml = re.sub(rf"{key}:\n(  .*\n)+", f"{key}: {value}\n", problem_folders.YAML)
    problem, findings = loaded(tmp_path, yaml)
    assert problem is None
    assert f"error: {key} must be a" in findings[0]


def test_a_callback_and_limits(tmp_path):
    problem, findings = loaded(
        tmp_path, problem_folders.CALLBACK, slug="first-bad-version", category="sorting-and-searching"
    )
    assert findings == []
    callback = problem.callback
    assert (callback.name, callback.parameters, callback.domain) == ("isBadVersion", ("version",), ("1", "n"))
    assert (callback.answer, callback.budget) == ("version >= bad", "2 * ceil_log2(n) + 4")
    assert callback.method.returns == "bool"
    assert problem.limits == LimitOverrides(2.5, 512 * 1024 * 1024, None, "the answer is large")


MISTAKES = [
    ("title: Two Sum", "titel: Two Sum", ["1: error: unknown key 'titel'; did you mean 'title'?", "1: error: the key 'title' is missing"]),
    ("title: Two Sum", "title: 5", ["1: error: title must be a text (put it in quotes)"]),
    ("title: Two Sum", "title: [a]", ["1: error: title must be a text"]),
    ("title: Two Sum", "title: ''", ["1: error: title must be a text (put it in quotes)"]),
    ("leetcode: 1", "leetcode: one", ["2: error: leetcode must be a whole number from 1 to 10000"]),
    ("leetcode: 1", "leetcode: true", ["2: error: leetcode must be a whole number from 1 to 10000"]),
    ("leetcode: 1", "leetcode: 1.0", ["2: error: leetcode must be a whole number from 1 to 10000"]),
    ("leetcode: 1", "leetcode: 0", ["2: error: leetcode must be a whole number from 1 to 10000"]),
    ("difficulty: easy", "difficulty: eazy", ["3: error: difficulty is 'eazy'; did you mean 'easy'?"]),
    ("difficulty: easy\n", "", ["1: error: the key 'difficulty' is missing"]),
    (
        "category: arrays-and-strings",
        "category: arrays",
        [
            "4: error: category is 'arrays'; known are arrays-and-strings, trees-and-graphs, dynamic-programming, "
            "sorting-and-searching, linked-lists, heaps-and-queues, backtracking, design-and-oop, math-and-bit-manipulation"
        ],
    ),
    (
        "category: arrays-and-strings",
        "category: linked-lists",
        ["4: error: category is linked-lists, but the folder lies in arrays-and-strings"],
    ),
    ("tags: [array, hash map]", "tags: array", ["5: error: tags must be a list of texts"]),
    ("tags: [array, hash map]", "tags: [array, 1]", ["5: error: tags must be a list of texts"]),
    ("tags: [array, hash map]", "tags: [array, array]", ["5: error: tags: 'array' is there twice"]),
    ("plan: {week: 1, day: Mon}", "plan: 1", ["6: error: plan must be a table with the keys week, day"]),
    ("plan: {week: 1, day: Mon}", "plan: {week: 9}", ["6: error: plan: week must be a whole number from 1 to 8"]),
    ("plan: {week: 1, day: Mon}", "plan: {day: Mon}", ["6: error: plan: the key 'week' is missing"]),
    ("day: Mon}", "day: Monday}", ["6: error: plan: day is 'Monday'; did you mean 'Mon'?"]),
    ("day: Mon}", "dya: Mon}", ["6: error: plan: unknown key 'dya'; did you mean 'day'?"]),
    (
        '"twoSum(nums: list[int], target: int) -> list[int]"',
        "twoSum(nums: list[int]) -> int",
        [
            "7: error: no YAML: mapping values are not allowed in this context "
            "(text that contains ': ', such as a signature, needs quotes)"
        ],
    ),
    ("-> list[int]", "-> lst[int]", ["7: error: lst[int] is no known type; known are int, float, bool, str, None, list[...], ListNode, TreeNode, GraphNode, RandomNode"]),
    ("-> list[int]\"", "\"", ["7: error: 'twoSum(nums: list[int], target: int)' doesn't say what it returns; write -> and a type at its end"]),
    ("constraints:\n", "judged: num\nconstraints:\n", ["7: error: judged is 'num'; it can be return or nums or target"]),
    ("constraints:\n", "hidden: pos\nconstraints:\n", ["8: error: hidden must be a table of names and types, for example {pos: int}"]),
    ("constraints:\n", "hidden: {pos: set}\nconstraints:\n", ["7: error: set is no known type; known are int, float, bool, str, None, list[...], ListNode, TreeNode, GraphNode, RandomNode"]),
    ("constraints:\n", 'class: "A()"\nconstraints:\n', ["7: error: a problem has either 'signature', or 'class' and 'methods', not both"]),
    ("signature:", "# signature:", ["1: error: a problem has either 'signature', or 'class' and 'methods', and neither is there"]),
    ("  target: -10^9..10^9\n", "", ["9: error: constraints: target (int) is missing", ]),
    ("  target: -10^9", "  targte: -10^9", ["9: error: constraints: target (int) is missing", "10: error: constraints: targte is no argument; did you mean 'target'?"]),
    ("2..10^4", "2...10^4", ["9: error: constraints: nums: '.10^4': only whole numbers of at most 1024 bits, True and False are known"]),
    ("checker: unordered", "checker: unsorted", ["12: error: checker is 'unsorted'; did you mean 'unordered'?"]),
    ("checker: unordered", "checker: {name: exact, absolute: 0.1}", ["12: error: the checker exact has no tolerances, only float has"]),
    ("checker: unordered", "checker: float", ["12: error: the checker float can't judge list[int]"]),
    ("checker: unordered", "checker: unordered-nested", ["12: error: the checker unordered-nested can't judge list[int]"]),
    ("promise: exactly", "callback: {signature: 'f(x: str) -> int', domain: 1..2, answer: x, budget: y}\npromise: exactly", ["11: error: callback: a callback takes one int and returns an int or a bool"]),
    ("promise: exactly", "callback: {signature: 'f(x: int) -> int', domain: 1, answer: 1, budget: 1}\npromise: exactly", ["11: error: callback: domain must be a text (put it in quotes)", "11: error: callback: answer must be a text (put it in quotes)", "11: error: callback: budget must be a text (put it in quotes)"]),
    ("promise: exactly", "callback: {signature: 'f(x: int) -> int', domain: '1', answer: x, budget: '1'}\npromise: exactly", ["11: error: callback: '1' is no range; write low..high, for example 1..n"]),
    ("promise: exactly", "callback: {signature: 'f(x: int) -> int', domain: 1..n, answer: x +, budget: '1'}\npromise: exactly", ["11: error: callback: domain refers to n; known here are nums, target", "11: error: callback: answer: 'x +' is no expression"]),
    ("promise: exactly", "callback: {signature: 'f(target: int) -> int', domain: 1..2, answer: target, budget: '1'}\npromise: exactly", ["11: error: callback: target is also an argument of the case: name it differently"]),
    ("  - arguments: {nums: [2, 7, 11, 15], target: 9}", "  - arguments: {nums: [2, 7, 11, 15]}", ["14: error: sample 1: arguments: the key 'target' is missing"]),
    ("target: 9}", "target: 9, k: 2}", ["14: error: sample 1: arguments: unknown key 'k'; known are nums, target"]),
    ("{nums: [2, 7, 11, 15], target: 9}", "[[2, 7], 9]", ["14: error: sample 1: arguments must be a table with the keys nums, target"]),
    ("nums: [2, 7, 11, 15]", "nums: [2]", ["14: error: sample 1: nums has 1 item, at least 2 are promised"]),
    ("target: 9}", "target: 9.0}", ["14: error: sample 1: target must be an int, not 9.0"]),
    ("target: 9}", "target: yes}", ['14: error: sample 1: target must be an int, not "yes"']),
    ("output: [0, 1]", "output: [0, true]", ["14: error: sample 1: output item 1 must be an int, not true"]),
    ("    output: [0, 1]\n", "", ["14: error: sample 1: the key 'output' is missing"]),
    ("    explanation: 2", "    explain: 2", ["16: error: sample 1: unknown key 'explain'; did you mean 'explanation'?"]),
    ("reference: hash_map.py", "reference: hashmap.py", ["17: error: reference 'hashmap.py' is not among submissions/accepted; there are hash_map.py"]),
    ("checker: unordered", "checker: {name: float, absolute: 2}", ["12: error: checker: absolute must be a number from 0 to 1", "12: error: the checker float can't judge list[int]"]),
    ("promise: exactly", "callback: {signature: 'f(x) -> int', domain: 1..2, answer: x, budget: y}\npromise: exactly", ["11: error: callback: x has no type"]),
    ("    explanation:", "  - 5\n  #", ["16: error: sample 2 must be a table with the keys arguments, output, explanation"]),
    ("complexity: n", "complexity: 1", ["18: error: complexity must be a text (put it in quotes)"]),
    ("complexity: n", "slow: too small\ncomplexity: n", ["18: error: slow must say why there is no slow submission: 'none, because ...'", "18: error: slow says that there is no slow submission, but there is submissions/time_limit_exceeded/pairs.py"]),
    ("complexity: n", "limits: {time_s: 0}\ncomplexity: n", ["18: error: limits: the key 'because' is missing", "18: error: limits: time_s must be a number from 0.1 to 60", "18: error: limits changes nothing: give time_s, memory_mib or result_mib"]),
    ("licence: MIT", "license: MIT", ["22: error: unknown key 'license'; did you mean 'licence'?", "1: error: the key 'licence' is missing"]),
    ("licence: MIT", "licence: MIT\nlicence: MIT", ["23: error: 'licence' is there twice, first in line 22"]),
    ("licence: MIT", "licence: &l MIT", ["22: error: anchors and aliases (&l, *l) are not allowed: write it out"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "wanted"), MISTAKES)
def test_mistakes_are_said_with_their_line(tmp_path, old, new, wanted):
    problem, findings = loaded(tmp_path, replaced(old, new))
    assert problem is None
    assert findings == [f"problem.yaml:{finding}" for finding in wanted]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("methods: [LRUCache, put, get]", "methods: [put, get]", "sample 1: calls must be two lists of equal length"),
        ("output: [null, null, 7]", "output: [null, 7]", "sample 1: output must have 3 items, one for each call"),
        ("output: [null, null, 7]", "output: [null, 1, 7]", "sample 1: output item 1 (put) must be null, not 1"),
        ("output: [null, null, 7]", "output: 7", "sample 1: output must be a list, not 7"),
        ("[[2], [1, 7], [1]]", "[[2], [1], [1]]", "sample 1: arguments[1] must be the 2 arguments of put, not [1]"),
        ("    arguments: [[2], [1, 7], [1]]\n", "", "sample 1: the key 'arguments' is missing"),
        ("reference:", "hidden: {pos: int}\nreference:", "a class has no hidden arguments"),
        ('class: "LRUCache(capacity: int)"\n', "", "the key 'class' is missing"),
        ("samples:", "judged: key\nsamples:", "judged is 'key'; for a class it can be return or round_trip"),
        ("reference:", "checker: unordered\nreference:", "the checker unordered can't judge int or None"),
    ],
)
def test_mistakes_in_a_design_problem(tmp_path, old, new, wanted):
    assert old in problem_folders.DESIGN
    yaml = problem_folders.DESIGN.replace(old, new)
    problem, findings = loaded(tmp_path, yaml, slug="lru-cache", category="design-and-oop")
    assert problem is None
    assert any(wanted in finding for finding in findings), findings
    assert all(finding.startswith("problem.yaml:") for finding in findings)


def test_all_mistakes_are_said_at_once(tmp_path):
    yaml = (
        replaced("title: Two Sum", "titel: x")
        .replace("leetcode: 1", "leetcode: no")
        .replace("target: 9}", "target: []}")
    )
    _, findings = loaded(tmp_path, yaml)
    assert [finding.split(":")[1] for finding in findings] == ["1", "2", "1", "14"]


@pytest.mark.parametrize("yaml", ["", "[1, 2]\n", "text\n", "a: [\n", "\x00"])
def test_no_table_at_all(tmp_path, yaml):
    problem, findings = loaded(tmp_path, yaml)
    assert problem is None
    assert len(findings) == 1
    assert findings[0].startswith("problem.yaml:")


def test_not_utf_8(tmp_path):
    folder = problem_folders.write(tmp_path)
    (folder / "problem.yaml").write_bytes(problem_folders.YAML.encode().replace(b"Two", b"Tw\xf6"))
    (folder / "statement.md").write_bytes(b"caf\xe9\n" * 30)
    problem, findings = load(folder)
    assert problem is None
    assert [str(finding).removeprefix(f"{folder}/") for finding in findings] == [
        "problem.yaml:1: error: problem.yaml is not UTF-8 (byte 0xf6); save it as UTF-8",
        "statement.md:1: error: statement.md is not UTF-8 (byte 0xe9); save it as UTF-8",
    ]


def changed(folder, change):
    change(folder)
    problem, findings = load(folder)
    return problem, [(finding.severity, finding.message) for finding in findings]


def remove_folder(folder):
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


E, W = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda f: (f / "statement.md").unlink(), [(E, "statement.md is missing")]),
        (lambda f: (f / "statement.md").write_text("Do.\n"), [(W, "the statement has fewer than 80 characters")]),
        (lambda f: (f / "cases.py").unlink(), [(E, "cases.py is missing")]),
        (lambda f: (f / "problem.yaml").unlink(), [(E, "problem.yaml is missing")]),
        (lambda f: (f / "notes.txt").write_text(""), [(W, "notes.txt is not used; known are problem.yaml, statement.md, cases.py, submissions")]),
        (lambda f: (f / "statment.md").write_text(""), [(W, "statment.md is not used; did you mean 'statement.md'?")]),
        (lambda f: (f / "__pycache__").mkdir(), []),
        (lambda f: (f / ".hidden").write_text(""), []),
        (lambda f: (f / "submissions" / "accepted" / "notes.md").write_text(""), [(W, "submissions/accepted/notes.md is no Python file and is not used")]),
        (lambda f: (f / "submissions" / "wrong_anwser").mkdir(), [(W, "submissions/wrong_anwser is not used; did you mean 'wrong_answer'?")]),
        (lambda f: os.symlink("/etc/passwd", f / "submissions" / "accepted" / "link.py"), [(W, "submissions/accepted/link.py is no Python file and is not used")]),
        (lambda f: os.symlink("/etc", f / "etc"), [(W, "etc is not used; known are problem.yaml, statement.md, cases.py, submissions"), (E, "etc is a link to outside of the problem's folder")]),
        (lambda f: os.symlink("nowhere", f / "gone"), [(W, "gone is not used; known are problem.yaml, statement.md, cases.py, submissions"), (E, "gone is a link to outside of the problem's folder")]),
        (lambda f: (f / "submissions" / "accepted" / "long.py").write_bytes(b"#" * 1024 * 1025), [(E, "submissions/accepted/long.py has more than 1 MiB")]),
        (lambda f: remove_folder(f / "submissions" / "time_limit_exceeded"), [(W, "no slow submission: put one into submissions/time_limit_exceeded, or write slow: none, because ...")]),
        (lambda f: remove_folder(f / "submissions" / "brute_force"), [(W, "submissions/brute_force has no submission")]),
        (lambda f: remove_folder(f / "submissions" / "wrong_answer"), [(W, "submissions/wrong_answer has no submission")]),
        (lambda f: remove_folder(f / "submissions" / "accepted"), [(E, "reference 'hash_map.py' is not among submissions/accepted, which has none")]),
        (lambda f: (os.remove(f / "problem.yaml"), os.mkfifo(f / "problem.yaml")), [(E, "problem.yaml is no ordinary file")]),
        (lambda f: ((f / "cases.py").unlink(), (f / "cases.py").mkdir()), [(E, "cases.py is missing")]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_folder(tmp_path, change, wanted):
    problem, findings = changed(problem_folders.write(tmp_path), change)
    assert findings == wanted
    assert (problem is None) == any(severity is E for severity, _ in wanted)


def test_a_reason_for_having_no_slow_submission(tmp_path):
    folder = problem_folders.write(tmp_path, yaml=replaced("complexity: n", "slow: none, because the list is short"))
    remove_folder(folder / "submissions" / "time_limit_exceeded")
    problem, findings = load(folder)
    assert findings == []
    assert problem.slow == "none, because the list is short"


def test_a_folder_that_is_no_slug(tmp_path):
    problem, findings = load(problem_folders.write(tmp_path, slug="Two_Sum"))
    assert problem is None
    assert [f.message for f in findings] == ["'Two_Sum' is no slug: lower-case letters, digits and single dashes"]


def test_a_folder_that_is_not_there(tmp_path):
    problem, findings = load(tmp_path / "missing")
    assert problem is None
    assert {f.message for f in findings} >= {
        "problem.yaml is missing",
        "statement.md is missing",
        "cases.py is missing",
    }


def test_own_problems_need_no_folder_of_their_category(tmp_path):
    folder = problem_folders.write(tmp_path, category="mine")
    assert load(folder)[0] is None
    problem, findings = load(folder, own=True)
    assert findings == []
    assert problem.own
    _, findings = load(problem_folders.write(tmp_path, category="linked-lists"), own=True)
    assert [f.message for f in findings] == ["category is arrays-and-strings, but the folder lies in linked-lists"]


VALUES = st.sampled_from(
    ["1", "-1", "1.5", "true", "null", "''", "[]", "{}", "[1, [2]]", "{a: 1}", "text", "1..2", "'a: b'", "x: y", "- z"]
) | st.text(max_size=12)


@pytest.mark.parametrize(
    ("yaml", "slug", "category"),
    [
        (problem_folders.YAML, "two-sum", "arrays-and-strings"),
        (problem_folders.DESIGN, "lru-cache", "design-and-oop"),
        (problem_folders.CALLBACK, "first-bad-version", "sorting-and-searching"),
    ],
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_no_content_makes_loading_raise(tmp_path, yaml, slug, category, data):
    folder = problem_folders.write(tmp_path, slug, category)
    # Replace what stands behind a colon, or within brackets, or any span.
    places = [match.span(1) for match in re.finditer(r": (.+)$|[\[{, ]([^\[\]{},:]+)(?=[\]},])", yaml, re.MULTILINE)]
    spans = [span for span in places if span != (-1, -1)]
    for _ in range(data.draw(st.integers(1, 3))):
        begin, end = data.draw(st.sampled_from(spans) | st.tuples(*[st.integers(0, len(yaml))] * 2).map(sorted))
        yaml = yaml[:begin] + data.draw(VALUES) + yaml[end:]
    (folder / "problem.yaml").write_bytes(yaml.encode("utf-8", "surrogatepass"))
    problem, findings = load(folder)
    assert (problem is None) == any(finding.severity is E for finding in findings)
    for finding in findings:
        assert finding.message
