"""Kinds of mistake as data: each a small change of the good package, with the place where it must be reported."""

from good_package import (
    BRUTE,
    BY_INDEX,
    CASES,
    LAST,
    METHOD,
    ONE_PASS,
    SLOW,
    STATEMENT,
    STOPS,
    WRONG,
    YAML,
    ZERO,
    Mistake,
    added,
    instead,
    linked,
    removed,
    solution,
    written,
)

SIGNATURE = f'signature: "{METHOD}(nums: list[int]) -> int"'
SLOW_YAML = instead(YAML, "slow: none, because with 1,000 numbers even all pairs are looked at in no time", "")
SHORT_LIMIT = added(YAML, "limits: {time_s: 0.1, because: the tests must be quick}\n")
BURN = "for _ in range(40_000_000 if len(nums) == 1000 else 0):\n    pass\n"
RIGHT = "return nums.index(max(nums))"

FACTS = [
    Mistake("an unknown key", [added(YAML, "license: MIT\n")], YAML, "license:", "unknown key 'license'"),
    Mistake("a key twice", [added(YAML, "title: Again\n")], YAML, "title: Again", "'title' is there twice"),
    Mistake("a key missing", [instead(YAML, "difficulty: easy\n", "")], YAML, 1, "'difficulty' is missing"),
    Mistake("no YAML", [instead(YAML, "tags: [array]", "tags: [array")], YAML, 6, "no YAML"),
    Mistake("an anchor", [instead(YAML, "tags: [array]", "tags: &a [array]")], YAML, "tags:", "anchors"),
    Mistake("no difficulty", [instead(YAML, "easy", "trivial")], YAML, "trivial", "difficulty is 'trivial'"),
    Mistake(
        "another category",
        [instead(YAML, "category: arrays-and-strings", "category: linked-lists")],
        YAML,
        "category:",
        "the folder lies in arrays-and-strings",
    ),
    Mistake("no number", [added(YAML, "leetcode: one\n")], YAML, "leetcode:", "leetcode must be a whole number"),
    Mistake("week 9", [added(YAML, "plan: {week: 9}\n")], YAML, "plan:", "week must be a whole number from 1 to 8"),
    Mistake(
        "a signature that can't be read",
        [instead(YAML, SIGNATURE, 'signature: "f(nums"')],
        YAML,
        "signature:",
        "f(nums",
    ),
    Mistake(
        "an unknown type",
        [instead(YAML, "nums: list[int])", "nums: List<int>)")],
        YAML,
        "signature:",
        "",
    ),
    Mistake(
        "an argument without constraint",
        [instead(YAML, "nums: list[int])", "nums: list[int], k: int)")],
        YAML,
        "nums: {length",
        "k (int) is missing",
    ),
    Mistake(
        "a constraint without argument",
        [instead(YAML, "  nums: {length", "  k: 1..2\n  nums: {length")],
        YAML,
        "k: 1..2",
        "k is no argument",
    ),
    Mistake("an empty range", [instead(YAML, "1..1000", "1000..1")], YAML, "1000..1", "the lower bound comes first"),
    Mistake("an unknown name in a range", [instead(YAML, "1..1000", "1..n")], YAML, "1..n", "refers to n"),
    Mistake("an unknown checker", [added(YAML, "checker: same\n")], YAML, "checker:", "checker is 'same'"),
    Mistake("a checker that doesn't fit", [added(YAML, "checker: unordered\n")], YAML, "checker:", "can't judge int"),
    Mistake(
        "a sample out of bounds", [instead(YAML, "[3, 9, 4]", "[3, 90000, 4]")], YAML, "90000", "sample 1: nums[1] is"
    ),
    Mistake(
        "a sample without an argument",
        [instead(YAML, "{nums: [5]}", "{num: [5]}")],
        YAML,
        "num: [5]",
        "'nums' is missing",
    ),
    Mistake(
        "a sample's output of another type",
        [instead(YAML, "output: 0", "output: zero")],
        YAML,
        "nums: [5]",
        "output must be an int",
    ),
    Mistake(
        "a reference that isn't there",
        [instead(YAML, "reference: one_pass.py", "reference: two.py")],
        YAML,
        "reference:",
        "not among submissions/accepted",
    ),
    Mistake(
        "a reason in other words",
        [instead(YAML, "slow: none, because", "slow: nothing, as")],
        YAML,
        "slow:",
        "none, because ...",
    ),
    Mistake(
        "a reason and yet a slow one",
        [solution(SLOW, RIGHT, "Waits. Caught by: large")],
        YAML,
        "slow:",
        "says that there is no slow submission",
    ),
    Mistake("neither slow one nor reason", [SLOW_YAML], YAML, 1, "no slow submission"),
    Mistake("limits without a reason", [added(YAML, "limits: {time_s: 2}\n")], YAML, "limits:", "'because' is missing"),
    Mistake(
        "a feature twice",
        [instead(YAML, "- largest is last", "- 'all negative'")],
        YAML,
        "'all negative'",
        "is there twice",
    ),
    Mistake("an unknown licence", [instead(YAML, "MIT", "Mine")], YAML, "licence:", "licence 'Mine' is none of"),
    Mistake(
        "a callback of another kind",
        [
            added(
                YAML,
                'callback: {signature: "ask(a: str) -> int", domain: 1..2, answer: "1", budget: "3"}\n',
            )
        ],
        YAML,
        "callback:",
        "a callback takes one int",
    ),
]
"""In problem.yaml; found without running anything."""

FILES = [
    Mistake("no statement", [removed(STATEMENT)], STATEMENT, None, "statement.md is missing"),
    Mistake("hardly a statement", [written(STATEMENT, "Do `nums`.\n")], STATEMENT, 1, "fewer than 80 characters"),
    Mistake("no UTF-8", [written(STATEMENT, b"`nums` " * 20 + b"\n\xff\n")], STATEMENT, 2, "not UTF-8"),
    Mistake(
        "examples repeated", [added(STATEMENT, "\n## Example 1\n\n[1]\n")], STATEMENT, "## Example", "leave them out"
    ),
    Mistake("a parameter not named", [instead(STATEMENT, "`nums`", "numbers")], STATEMENT, 1, "doesn't name `nums`"),
    Mistake("a file that nothing uses", [written("problem.yml", "")], "", None, "problem.yml is not used"),
    Mistake(
        "an unknown folder",
        [solution("submissions/wrong_answers/a.py", RIGHT)],
        "",
        None,
        "did you mean 'wrong_answer'?",
    ),
    Mistake("no Python file", [written("submissions/accepted/a.txt", "")], "", None, "a.txt is no Python file"),
    Mistake("a link to elsewhere", [linked("notes.md", "/etc/hostname")], "", None, "link to outside"),
    Mistake("no brute force", [removed(BRUTE)], YAML, 1, "submissions/brute_force has no submission"),
    Mistake("no wrong ones", [removed(ZERO), removed(LAST), removed(STOPS)], YAML, 1, "wrong_answer has no submission"),
    Mistake("few wrong ones", [removed(ZERO)], YAML, 1, "submissions/wrong_answer has 2, at least 3 are wanted"),
    Mistake("one accepted", [removed(BY_INDEX)], YAML, 1, "submissions/accepted has 1, at least 2 are wanted"),
    Mistake("no cases", [removed(CASES)], "", None, "cases.py is missing"),
    Mistake("something to do", [added(CASES, "# TODO more\n")], CASES, "TODO", "still to be written: more"),
    Mistake("cases that are no Python", [added(CASES, "def (:\n")], CASES, "def (:", "no Python"),
    Mistake("a submission that is no Python", [added(BY_INDEX, "ret urn\n")], BY_INDEX, "ret urn", "no Python"),
    Mistake("no first line", [solution(WRONG, "return 0")], WRONG, 1, "the first line must say the mistake"),
    Mistake(
        "an unknown kind in the first line",
        [solution(WRONG, "return 0", "Is wrong. Caught by: tiny")],
        WRONG,
        1,
        "'tiny' is no kind of case",
    ),
    Mistake(
        "a copy for brute force",
        [
            written(
                BRUTE,
                f"class Solution:\n    def {METHOD}(self, a: list) -> int:\n        '''Other names.'''\n"
                "        x = 0\n        for k in range(len(a)):\n            if a[x] < a[k]:\n                x = k\n"
                "        return x\n",
            )
        ],
        BRUTE,
        1,
        "this is submissions/accepted/one_pass.py over again",
    ),
    Mistake("chance of its own", [added(CASES, "import random\n")], CASES, "import random", "comes from rng"),
    Mistake(
        "a decorator forgotten",
        [added(CASES, "\n\ndef more():\n    yield 'more', ([1],)\n")],
        CASES,
        "def more",
        "more is never used",
    ),
    Mistake(
        "a promise that nothing checks",
        [added(YAML, "promise: there is a number\n")],
        YAML,
        "promise:",
        "has no function promised",
    ),
    Mistake(
        "a predicate without words",
        [added(CASES, "\n\ndef promised(nums):\n    return len(nums) % 7 > 0\n")],
        CASES,
        "def promised",
        "has no promise that says in words",
    ),
]
"""In the folder and its programs; found without running anything."""

PROMISE = added(YAML, "promise: there is a number\n")
CASES_MADE = [
    Mistake("cases that fail to load", [added(CASES, "1 / 0\n")], CASES, "1 / 0", "ZeroDivisionError"),
    Mistake(
        "a function that fails",
        [instead(CASES, "(sorted(rng.integers(size,", "(sorted(rng.integer(size,")],
        CASES,
        "rng.integer(size,",
        "TypeError",
    ),
    Mistake(
        "an argument too many",
        [instead(CASES, "([-5, -3, -9],)", "([-5, -3, -9], 1)")],
        CASES,
        "def signs",
        "gives 2 arguments, a case has 1",
    ),
    Mistake(
        "no tuple", [instead(CASES, "([-5, -3, -9],)", "[-5, -3, -9]")], CASES, "def signs", "a tuple of arguments"
    ),
    Mistake("a label of other letters", [instead(CASES, "all-negative", "All")], CASES, "def signs", "labels are"),
    Mistake(
        "a label twice",
        [instead(CASES, '"twice-apart"', '"twice-side-by-side"')],
        CASES,
        '"twice-side-by-side"',
        "two cases are called adversarial/twice-side-by-side",
    ),
    Mistake(
        "a label of the generic ones",
        [instead(CASES, '"smallest-alone"', '"longest"')],
        CASES,
        '"longest"',
        "two cases are called bounds/longest",
    ),
    Mistake(
        "a case out of bounds",
        [instead(CASES, "[2, 4, 8]", "[2, 4, 80_000]")],
        CASES,
        "80_000",
        "breaks a constraint: nums[2] is 80000, at most 10000 is promised",
    ),
    Mistake("a case too short", [instead(CASES, "[2, 4, 8]", "[]")], CASES, "largest-is-last", "nums has 0 items"),
    Mistake(
        "a case of another type",
        [instead(CASES, "[2, 4, 8]", "[2, 4, True]")],
        CASES,
        "True",
        "nums item 2 must be an int, not true",
    ),
    Mistake(
        "a case that breaks the promise",
        [PROMISE, added(CASES, "\n\ndef promised(nums):\n    return nums != [2, 4, 8]\n")],
        CASES,
        "[2, 4, 8],",
        "the case adversarial/largest-is-last breaks the promise",
    ),
    Mistake(
        "a promise that is always kept",
        [PROMISE, added(CASES, "\n\ndef promised(nums):\n    return True\n")],
        CASES,
        "def promised",
        "refuses none of",
    ),
    Mistake(
        "a promise that is neither true nor false",
        [PROMISE, added(CASES, "\n\ndef promised(nums):\n    return len(nums)\n")],
        CASES,
        1,
        "promised must give True or False",
    ),
    Mistake(
        "a small input that isn't there",
        [instead(CASES, "90, 333]", "90, 3333]")],
        CASES,
        "def every_short_list",
        "yields only 340 inputs",
    ),
    Mistake(
        "other parameters than its mode has",
        [instead(CASES, "def wide(rng):", "def wide():")],
        CASES,
        '@cases("random", seeds=8)',
        "wide must take one parameter",
    ),
    Mistake(
        "a case twice",
        [instead(CASES, "[2, 4, 8]", "[6, 6, 6, 6]")],
        CASES,
        "largest-is-last",
        "has the arguments of adversarial/all-alike",
    ),
    Mistake(
        "no case of a kind",
        [
            instead(CASES, '@cases("random", seeds=16)', '@cases("adversarial", seeds=16)'),
            instead(CASES, '@cases("random", seeds=8)', '@cases("adversarial", seeds=8)'),
        ],
        CASES,
        1,
        "no case of the kind random",
    ),
    Mistake("few cases", [instead(CASES, "seeds=16", "seeds=1")], CASES, 1, "at least 40 are wanted"),
    Mistake(
        "a case for nothing",
        [instead(CASES, "[2, 4, 8]", "[2, 8, 4]")],
        CASES,
        "largest-is-last",
        "the case adversarial/largest-is-last serves nothing",
    ),
    Mistake(
        "a feature without predicate",
        [instead(YAML, "- largest is last", "- largest is last\n  - odd")],
        YAML,
        "- odd",
        "has no predicate",
    ),
    Mistake(
        "a predicate without feature",
        [instead(YAML, "  - largest is last\n", "")],
        CASES,
        '@feature("largest is last")',
        "not among the features",
    ),
    Mistake(
        "a feature that no case has",
        [instead(CASES, "return nums[-1] == max(nums)", "return nums == [77]")],
        CASES,
        '@feature("largest is last")',
        "no case has the feature",
    ),
    Mistake(
        "a predicate that fails",
        [instead(CASES, "return nums[-1] == max(nums)", "return nums[99] == max(nums)")],
        CASES,
        "nums[99]",
        "IndexError",
    ),
    Mistake(
        "a bound out of reach",
        [
            PROMISE,
            added(CASES, "\n\ndef promised(nums):\n    return len(nums) < 1000\n"),
            instead(CASES, "1000]", "900]"),
        ],
        YAML,
        "nums: {length",
        "no case reaches the upper bound of nums.length",
    ),
]
"""In cases.py; found by running it."""

JUDGED = [
    Mistake(
        "a reference that fails",
        [instead(ONE_PASS, "best = 0\n", "best = nums[0] and 0\n        1 / (len(nums) - 3)\n")],
        ONE_PASS,
        "1 / (len",
        "ZeroDivisionError",
    ),
    Mistake(
        "a reference of another type",
        [instead(ONE_PASS, "return best", "return float(best)"), instead(YAML, "[3, 9, 4]", "[3, 9, 5]")],
        ONE_PASS,
        1,
        "must be an int, not 1.0",
    ),
    Mistake("a reference that gives a set", [instead(ONE_PASS, "return best", "return {best}")], ONE_PASS, 1, "set"),
    Mistake(
        "a sample's output that is wrong",
        [instead(YAML, "output: 1", "output: 2")],
        YAML,
        "output: 2",
        "the output of sample 1 is not the reference's",
    ),
    Mistake(
        "an accepted one that is wrong",
        [instead(BY_INDEX, "return nums", "return 0 if len(nums) > 5 else nums")],
        BY_INDEX,
        1,
        "must be accepted, but fails",
    ),
    Mistake(
        "an accepted one of another type",
        [instead(BY_INDEX, "return nums", "return nums[1:] and nums")],
        BY_INDEX,
        1,
        "must be accepted, but fails",
    ),
    Mistake(
        "an accepted one that raises",
        [instead(BY_INDEX, "        return nums", "        nums[len(nums) - 1000]\n        return nums")],
        BY_INDEX,
        "nums[len(nums)",
        "IndexError",
    ),
    Mistake(
        "an accepted one without the method",
        [instead(BY_INDEX, f"def {METHOD}", "def other")],
        BY_INDEX,
        "def other",
        METHOD,
    ),
    Mistake(
        "an accepted one that keeps state",
        [solution(BY_INDEX, "seen.append(nums)\nreturn seen[0].index(max(seen[0]))"), added(BY_INDEX, "\nseen = []\n")],
        BY_INDEX,
        1,
        "it keeps state between calls",
    ),
    Mistake(
        "a wrong one that is right",
        [solution(WRONG, RIGHT + " + 0", "Is right. Caught by: small")],
        WRONG,
        1,
        "must be wrong, but is right on all cases",
    ),
    Mistake(
        "a wrong one that fails a sample",
        [solution(WRONG, "return max(nums)", "Gives the number. Caught by: small")],
        WRONG,
        1,
        "must pass the samples, but fails WA on the case samples/1",
    ),
    Mistake(
        "a wrong one caught by luck",
        [
            solution(
                WRONG, "return 9 if nums == [2, 4, 8] else nums.index(max(nums))", "Hates 8. Caught by: adversarial"
            )
        ],
        WRONG,
        1,
        "only adversarial/largest-is-last catches it",
    ),
    Mistake(
        "a wrong one caught by another kind",
        [instead(ZERO, "small, adversarial", "small, large")],
        ZERO,
        1,
        "no case of the kind large catches it, as its first line says; caught by adversarial",
    ),
    Mistake(
        "a wrong one that is no solution",
        [written(WRONG, "# Has no class. Caught by: small\nx = 1\n")],
        WRONG,
        1,
        "must be WA, RE or TLE, but is CE",
    ),
    Mistake(
        "a slow one that is fast",
        [SLOW_YAML, solution(SLOW, RIGHT + " + 0", "Is fast. Caught by: large")],
        SLOW,
        1,
        "must need at least twice the time limit",
    ),
    Mistake(
        "a slow one that is wrong",
        [
            SLOW_YAML,
            solution(SLOW, "return len(nums) - 1 if len(nums) > 900 else nums.index(min(nums))", "X. Caught by: large"),
        ],
        SLOW,
        1,
        "must be right and too slow, but is WA",
    ),
    Mistake(
        "a slow one caught by another kind",
        [SLOW_YAML, SHORT_LIMIT, solution(SLOW, BURN + RIGHT, "Burns time. Caught by: small, large")],
        SLOW,
        1,
        "no case of the kind small catches it",
    ),
    Mistake(
        "a wrong brute force",
        [instead(BRUTE, "all(x >= y", "all(x > y or x == y == nums[0]")],
        BRUTE,
        1,
        "must be right where it is fast enough, but is WA",
    ),
    Mistake(
        "a constant answer",
        [
            instead(
                CASES, "return (rng.integers(rng.integer(2, 12), -3, 3),)", "return ([9, *rng.integers(9, -3, 3)],)"
            ),
            instead(CASES, "seeds=16", "seeds=90"),
        ],
        CASES,
        1,
        "whoever always answers 0 is right on",
    ),
    Mistake("no check", [added(YAML, "checker: custom\n")], YAML, "checker:", "cases.py has no function check"),
    Mistake(
        "a check that nobody asks",
        [added(CASES, "\n\ndef check(arguments, output, expected):\n    return None\n")],
        CASES,
        "def check",
        "check is never asked",
    ),
    Mistake(
        "a check that fails on None",
        [
            added(YAML, "checker: custom\n"),
            added(
                CASES,
                "\n\ndef check(arguments, output, expected):\n    if output < expected or output > expected:\n"
                "        return 'wrong'\n",
            ),
        ],
        CASES,
        "if output < expected",
        "the checker fails on None",
    ),
    Mistake(
        "a check that lets everything pass",
        [
            added(YAML, "checker: custom\n"),
            added(CASES, "\n\ndef check(arguments, output, expected):\n    return None\n"),
        ],
        CASES,
        "def check",
        "the checker lets NaN pass",
    ),
    Mistake(
        "a check that takes True for 1",
        [
            added(YAML, "checker: custom\n"),
            added(
                CASES, "\n\ndef check(arguments, output, expected):\n    return None if output == expected else 'no'\n"
            ),
        ],
        CASES,
        "def check",
        "the checker lets a bool for a number pass",
    ),
    Mistake(
        "a check that refuses what is right",
        [
            added(YAML, "checker: custom\n"),
            added(CASES, "\n\ndef check(arguments, output, expected):\n    return 'never'\n"),
        ],
        CASES,
        "def check",
        "the checker refuses the expected result itself",
    ),
]
"""In submissions and checkers; found by judging."""

MISTAKES = [*FACTS, *FILES, *CASES_MADE, *JUDGED]
