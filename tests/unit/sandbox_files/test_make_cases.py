"""The maker of cases and its Rng, driven on the host with texts of our own (never with a problem's files)."""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

SANDBOX = Path(__file__).resolve().parents[3] / "sandbox"
sys.path.append(str(SANDBOX))

import make_cases  # noqa: E402
import rng  # noqa: E402

PROGRAM = {"slug": "pick-one"}
NAMES = ["nums", "target"]
TEXT = """
@cases("adversarial")
def pairs():
    yield "equal-pair", ([3, 3], 6)
    yield "other", ([1, 2], 3)

@cases("random", seeds=3)
def mixed_values(rng):
    return rng.integers(5, -9, 9), rng.integer(0, 10**30)

@cases("large", sizes=[10, 20], growth=True)
def far_pair(rng, size):
    return rng.distinct(size, 0, 10**9), size

@small_inputs(ship=[2, 0])
def every_short_list():
    for first in range(3):
        for second in range(3):
            yield [first, second], first + second

def promised(nums, target):
    return target % 2 == 0

@feature("has duplicates")
def has_duplicates(nums, target):
    nums.sort()
    return len(set(nums)) < len(nums)

@feature("falls")
def falls(nums, target):
    return nums[0] > nums[-1]

def check(arguments, output, expected):
    return None if output in arguments["nums"] else f"{output} is not among the numbers"
"""


def maker(text: str = TEXT) -> make_cases.Maker:
    """A maker that has run a text as its cases.py."""
    made = make_cases.Maker(PROGRAM)
    namespace = dict(made.names())
    exec(compile(text, "cases.py", "exec"), namespace)
    made.bind(namespace)
    return made


def ask(made: make_cases.Maker, **question: object) -> object:
    return json.loads(made.answer(json.dumps({"names": NAMES, **question}).encode()))


def test_list_names_everything() -> None:
    found = ask(maker(), do="list")
    assert [(f["function"], f["kind"], f["mode"], f["keys"], f["growth"]) for f in found["functions"]] == [
        ("pairs", "adversarial", "yield", [], False),
        ("mixed_values", "random", "seeds", [1, 2, 3], False),
        ("far_pair", "large", "sizes", [10, 20], True),
    ]
    assert found["small"] == [{"function": "every_short_list", "ship": [0, 2], "line": 15}]
    assert [f["name"] for f in found["features"]] == ["has duplicates", "falls"]
    assert found["promised"] is True
    assert found["check"] is True


def test_made_cases_have_stable_names() -> None:
    made = maker()
    assert ask(made, do="make", function="pairs") == {
        "made": [["adversarial/equal-pair", [[3, 3], 6]], ["adversarial/other", [[1, 2], 3]]],
        "next": None,
    }
    seeds = ask(made, do="make", function="mixed_values")["made"]
    assert [name for name, _ in seeds] == [f"random/mixed-values/{seed}" for seed in (1, 2, 3)]
    sizes = ask(made, do="make", function="far_pair")["made"]
    assert [(name, len(arguments[0])) for name, arguments in sizes] == [
        ("large/far-pair/10", 10),
        ("large/far-pair/20", 20),
    ]


def test_the_stream_is_pinned() -> None:
    """These values are part of every digest in cases.lock: a change here changes all cases."""
    arguments = ask(maker(), do="make", function="mixed_values", seed=1)["made"][0][1]
    assert arguments == [[1, -1, 6, 3, -5], 775745994484445761426139843536]


def test_same_question_same_answer_in_any_order() -> None:
    first, second = maker(), maker()
    ask(second, do="make", function="far_pair")
    assert ask(first, do="make", function="mixed_values") == ask(second, do="make", function="mixed_values")
    one = ask(second, do="make", function="mixed_values", seed=2)["made"]
    assert one == ask(first, do="make", function="mixed_values")["made"][1:2]


@pytest.mark.parametrize("limit", [1, 30, 10_000])
@pytest.mark.parametrize(
    "question", [{"do": "make", "function": "pairs"}, {"do": "small", "function": "every_short_list"}]
)
def test_chunks_joined_are_the_whole(question: dict, limit: int) -> None:
    whole = ask(maker(), **question)["made"]
    made, joined, at = maker(), [], 0
    while at is not None:
        chunk = ask(made, **question, **{"from": at, "bytes": limit})
        joined += chunk["made"]
        at = chunk["next"]
    assert joined == whole


def test_a_chunk_may_begin_anywhere() -> None:
    """A process that died is replaced by one that has no enumeration under way."""
    made = ask(maker(), do="small", function="every_short_list", **{"from": 7})["made"]
    assert made == [["small/every-short-list/7", [[2, 1], 3]], ["small/every-short-list/8", [[2, 2], 4]]]


def test_only_shipped_small_inputs() -> None:
    made = ask(maker(), do="small", function="every_short_list", ship=True)
    assert made == {
        "made": [["small/every-short-list/0", [[0, 0], 0]], ["small/every-short-list/2", [[0, 2], 2]]],
        "next": None,
    }


def test_promised_features_and_check() -> None:
    made = maker()
    assert ask(made, do="promised", arguments=[[[1, 1], 2], [[1], 3]]) == [True, False]
    # The first predicate sorts its argument; the second must still see it unsorted.
    assert ask(made, do="features", arguments=[[[2, 1, 1], 2], [[1, 2], 3]]) == [["has duplicates", "falls"], []]
    arguments = {"nums": [1, 2], "target": 3}
    assert ask(made, do="check", checks=[[arguments, 2, 1], [arguments, 5, 1]]) == [None, "5 is not among the numbers"]


def test_without_promised_all_is_promised() -> None:
    assert ask(maker("x = 1"), do="promised", arguments=[[[1], 1]]) == [True]


def test_the_names_say_how_many_arguments() -> None:
    text = '@cases("bounds")\ndef one():\n    yield "one", ([1], 1)\n'
    with pytest.raises(ValueError, match="one gives 2 arguments, a case has 3: nums, target, pos"):
        ask(maker(text), do="make", function="one", names=[*NAMES, "pos"])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('@cases("huge")\ndef f(): pass', "the kinds are"),
        ('@cases("random", seeds=1, sizes=[1])\ndef f(): pass', "seeds or sizes, not both"),
        ('@cases("random", seeds=1, growth=True)\ndef f(rng): pass', "growth needs sizes"),
        ('@cases("random", seeds=1)\ndef f(): pass', "f must take one parameter"),
        ('@cases("large", sizes=[1])\ndef f(rng): pass', "f must take two parameters"),
        ('@cases("bounds")\ndef f(rng): pass', "f must take no parameter"),
        ("@small_inputs()\ndef f(rng): pass", "f must take no parameter"),
        ('@cases("bounds")\ndef f(): pass\n@cases("bounds")\ndef f(): pass', "two functions called f"),
        ('@feature("x")\ndef f(a): pass\n@feature("x")\ndef g(a): pass', "there twice"),
        ('cases("bounds")(print)', "functions only"),
    ],
)
def test_misuse_of_decorators_is_said_when_the_file_runs(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        maker(text)


@pytest.mark.parametrize("name", ["promised", "check"])
def test_promised_and_check_must_be_functions(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} in cases.py must be a function"):
        maker(f"{name} = 5")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("yield ([1], 1)", "the label"),
        ("yield 'Upper', ([1], 1)", "the label"),
        ("yield '', ([1], 1)", "the label"),
        ("yield 'x', [[1], 1]", "must give a tuple"),
        ("yield 'x'", "pairs of a label"),
        ("yield 'x', ([1],)", "gives 1 arguments, a case has 2: nums, target"),
        ("yield 'x', ([float('nan')], 1)", "Out of range"),
    ],
)
def test_what_a_generator_may_not_yield(body: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        ask(maker(f'@cases("bounds")\ndef f():\n    {body}\n'), do="make", function="f")


def test_one_name_from_two_functions() -> None:
    text = "".join(f'@cases("bounds")\ndef {f}():\n    yield "same", ([1], 1)\n' for f in "fg")
    made = maker(text)
    ask(made, do="make", function="f")
    with pytest.raises(ValueError, match="g and f both make a case bounds/same"):
        ask(made, do="make", function="g")


def test_shipping_beyond_the_end() -> None:
    with pytest.raises(ValueError, match="ships number 9, but yields only 1 inputs"):
        ask(maker("@small_inputs(ship=[9])\ndef f():\n    yield [1], 1\n"), do="small", function="f", ship=True)


def test_starting_beyond_the_end() -> None:
    with pytest.raises(ValueError, match="yields only 9 items"):
        ask(maker(), do="small", function="every_short_list", **{"from": 10})


@pytest.mark.parametrize(
    ("text", "question", "sentence"),
    [
        ("def promised(nums, target): return 1", {"do": "promised", "arguments": [[[1], 1]]}, "True or False, not 1"),
        ("def check(a, o, e): return False", {"do": "check", "checks": [[{}, 1, 1]]}, "a reason in words"),
        ("x = 1", {"do": "check", "checks": []}, "no function check"),
        ("x = 1", {"do": "dance"}, "'dance'"),
    ],
)
def test_answers_of_the_wrong_sort(text: str, question: dict, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        ask(maker(text), **question)


def test_what_cases_py_raises_passes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        ask(maker('@cases("bounds")\ndef f():\n    yield "x", (1 // 0, 1)\n'), do="make", function="f")


keys = st.text(max_size=20)


@given(keys, st.integers(-(10**20), 10**20), st.integers(0, 10**20))
def test_integers_stay_in_their_range(key: str, lo: int, span: int) -> None:
    drawn = rng.Rng(key).integers(20, lo, lo + span)
    assert all(lo <= value <= lo + span for value in drawn)


@given(keys, st.integers(1, 40), st.integers(-50, 50))
def test_distinct_over_the_whole_range_is_a_permutation(key: str, n: int, lo: int) -> None:
    assert sorted(rng.Rng(key).distinct(n, lo, lo + n - 1)) == list(range(lo, lo + n))


@given(keys, st.lists(st.integers(), max_size=30), st.data())
def test_sample_and_shuffle_keep_the_items(key: str, items: list[int], data: st.DataObject) -> None:
    assert Counter(rng.Rng(key).shuffled(items)) == Counter(items)
    k = data.draw(st.integers(0, len(items)))
    sampled = rng.Rng(key).sample(items, k)
    assert len(sampled) == k
    assert not Counter(sampled) - Counter(items)


def test_draws_reach_both_ends_and_are_even() -> None:
    counts = Counter(rng.Rng("even").integers(60_000, 1, 6))
    assert set(counts) == set(range(1, 7))
    assert all(9_500 < count < 10_500 for count in counts.values())
    large = rng.Rng("large").integers(2_000, 0, (1 << 80) - 1)
    assert min(large) < 1 << 72
    assert max(large) > (1 << 80) - (1 << 72)
    assert len({value & 0xFFFF for value in large}) > 1_900


def test_keys_make_different_streams() -> None:
    assert rng.Rng("a/b/1").integers(9, 0, 10**9) != rng.Rng("a/b/2").integers(9, 0, 10**9)


def test_the_rest_of_the_draws() -> None:
    draw = rng.Rng("rest")
    assert set(draw.string(200, "ab")) == {"a", "b"}
    assert all(round(value, 6) == value and -1 <= value <= 1 for value in (draw.real(-1, 1) for _ in range(100)))
    assert 400 < sum(draw.chance(0.5) for _ in range(1_000)) < 600
    assert {draw.choice("xyz") for _ in range(100)} == {"x", "y", "z"}


@pytest.mark.parametrize("draw", [lambda r: r.integer(2, 1), lambda r: r.distinct(4, 1, 3), lambda r: r.sample([1], 2)])
def test_impossible_draws(draw: object) -> None:
    with pytest.raises(ValueError, match=r"no "):
        draw(rng.Rng("x"))
