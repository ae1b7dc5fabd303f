import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.problems.expression import Expression, ExpressionError, parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10^4", 10_000),
        ("-10^9", -(10**9)),
        ("2^31 - 1", 2**31 - 1),
        ("2 * 10**5", 200_000),
        ("7 // 2 + 7 % 2", 4),
        ("-7 // 2", -4),
        ("2^3^2", 512),
        ("min(3, 1, 2)", 1),
        ("max(nums)", 9),
        ("len(nums) - 1", 2),
        ("len(word)", 4),
        ("len(tree)", 2),
        ("ceil_log2(1)", 0),
        ("ceil_log2(8)", 3),
        ("ceil_log2(9)", 4),
        ("version >= bad", True),
        ("1 < bad < 3", False),
        ("1 if bad == 4 else -1", 1),
        ("not (bad > 4) and True", True),
        ("bad > 9 or bad == 4", True),
        ("bad > 9 or bad == 5", False),
        ("bad == 4 and bad == 5", False),
        ("  2   +\n 2 ", 4),
    ],
)
def test_values(text, value):
    names = {"nums": [3, 9, 1], "word": "abcd", "tree": [1, None, 2], "version": 7, "bad": 4}
    found = parse(text).evaluate(names)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "nums[0]",
        "a.b",
        "f(1)",
        "len",
        "len()",
        "len(a, b)",
        "len(x=a)",
        "'a'",
        "1.5",
        "1 / 2",
        "1 << 2",
        "~1",
        "[1]",
        "lambda: 1",
        "(a := 1)",
        "__import__('os')",
        "a is b",
        "a in b",
        "f'{a}'",
        "1; 2",
        "9" * 200 + "9",
        "2" * 199 + "^2",
        "1" * 5000,
        "(" * 150 + "1" + ")" * 150 + "1",
        "\0",
        "await a",
        "*a",
        "None",
        "...",
        "1j",
    ],
)
def test_what_is_no_expression(text):
    with pytest.raises(ExpressionError):
        parse(text).evaluate({"a": 1, "b": 2})


@pytest.mark.parametrize(
    "text",
    [
        "unknown",
        "1 // 0",
        "1 % 0",
        "2 ^ -1",
        "2 ^ 1025",
        "2 ^ 1000 * 2 ^ 1000",
        "10 ^ 10 ^ 10",
        "nums",
        "nums + 1",
        "len(one)",
        "yes + 1",
        "not one",
        "1 if one else 2",
        "one and yes",
        "ceil_log2(0)",
        "min(empty)",
        "max(words)",
        "decimal",
    ],
)
def test_what_has_no_value(text):
    names = {"nums": [1], "one": 1, "yes": True, "empty": [], "words": ["a"], "decimal": 1.5}
    with pytest.raises(ExpressionError):
        parse(text).evaluate(names)


def test_names_leave_out_functions():
    assert parse("2 * ceil_log2(n) + len(nums) + n").names == {"n", "nums"}
    assert parse("10^4").names == set()


def test_the_text_has_single_spaces_and_equal_texts_are_equal():
    assert parse(" 2 *  n ") == parse("2 * n") == Expression("2 * n")


NUMBERS = st.integers(-50, 50)


@given(
    st.recursive(
        NUMBERS.map(str) | st.sampled_from(["n", "m"]),
        lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from(["+", "-", "*"]), inner),
        max_leaves=8,
    ),
    NUMBERS,
    NUMBERS,
)
def test_arithmetic_is_pythons(text, n, m):
    assert parse(text).evaluate({"n": n, "m": m}) == eval(text, {"n": n, "m": m})


@given(st.text(max_size=60))
def test_any_text_is_an_expression_or_an_error(text):
    try:
        value = parse(text).evaluate({"n": 3, "nums": [1, 2]})
    except ExpressionError:
        return
    assert type(value) in (int, bool)
