from itertools import product

PARTNER = {"(": ")", "[": "]", "{": "}"}
CLOSERS = ")]}"
LONGEST = 10_000


def valid(s):
    still_open = []
    for bracket in s:
        if bracket in PARTNER:
            still_open.append(PARTNER[bracket])
        elif not still_open or still_open.pop() != bracket:
            return False
    return not still_open


def balanced(rng, length, depth=1.0):
    """A valid string of an even length; a larger depth makes it open more before it closes."""
    made, still_open = [], []
    while len(made) + len(still_open) < length:
        if still_open and not rng.chance(depth / (1 + depth)):
            made.append(still_open.pop())
        else:
            bracket = rng.choice("([{")
            made.append(bracket)
            still_open.append(PARTNER[bracket])
    return "".join(made + still_open[::-1])[:length]


def swapped(s, i, j):
    letters = list(s)
    letters[i], letters[j] = letters[j], letters[i]
    return "".join(letters)


@small_inputs(ship=[1, 9, 12, 259, 295, 309, 349, 413, 433])
def every_short_string():
    for length in range(1, 5):
        for letters in product("()[]{}", repeat=length):
            yield ("".join(letters),)


@small_inputs(ship=[0, 28, 82, 118, 273, 303])
def three_pairs():
    """Three opening and three closing brackets of any kinds, never more closed than open; the first is round."""
    for form in ("oooccc", "oococc", "ooccoc", "ocoocc", "ocococ"):
        for kinds in product("([{", "([{", ")]}", ")]}", ")]}"):
            openers, closers = iter(("(", *kinds[:2])), iter(kinds[2:])
            yield ("".join(next(openers) if place == "o" else next(closers) for place in form),)


@cases("bounds")
def extremes():
    yield "only-opened", ("(",)
    yield "only-closed", ("]",)
    yield "one-pair-round", ("()",)
    yield "one-pair-square", ("[]",)
    yield "one-pair-curly", ("{}",)
    yield "one-pair-of-two-kinds", ("(}",)
    yield "one-pair-backwards", ("}{",)
    yield "two-opened", ("[[",)
    yield "two-closed", ("))",)


@cases("adversarial")
def sound():
    yield "side-by-side", ("()[]{}",)
    yield "side-by-side-then-nested", ("[](){[]}",)
    yield "nested-then-side-by-side", ("{[]}()",)
    yield "two-inside-of-one", ("([]{})",)
    yield "round-in-curly-in-square", ("[{()}]",)
    yield "square-in-curly-in-round", ("({[]})",)
    yield "curly-in-square-in-round", ("([{}])",)
    yield "one-kind-nested", ("((((()))))",)
    yield "one-kind-mixed", ("[[][[]]][]",)
    yield "closes-many-at-once", ("([{([{}])}])",)
    yield "empties-and-begins-anew", ("(())[[]]{{}}",)


@cases("adversarial")
def crossed():
    yield "two-kinds-crossed", ("([)]",)
    yield "crossed-inside-of-a-pair", ("{([)]}",)
    yield "crossed-after-a-pair", ("(){[}]",)
    yield "crossed-far-apart", ("([{}()[]{}[)]]",)
    yield "crossed-with-pairs-between", ("([{})]",)
    yield "crossed-by-three", ("([{)]}",)
    yield "closed-in-order-of-opening", ("[({])}",)
    yield "outer-kinds-exchanged", ("[({})}",)
    yield "inner-kinds-exchanged", ("{[(])}",)


@cases("adversarial")
def unbalanced():
    yield "one-kind-too-few-closed", ("(()",)
    yield "one-kind-too-many-closed", ("())",)
    yield "left-open-at-the-start", ("{()[]",)
    yield "left-open-at-the-end", ("()[]{",)
    yield "closed-at-the-start", ("]()[]",)
    yield "closed-at-the-end", ("(){})",)
    yield "closed-before-opened", ("())(",)
    yield "closed-before-opened-all-kinds", (")(][}{",)
    yield "backwards", ("}])([{",)
    yield "even-and-still-open", ("[()[]([]",)


@cases("random", seeds=16)
def sound_ones(rng):
    return (balanced(rng, 2 * rng.integer(2, 30), 1 + rng.integer(0, 2)),)


@cases("random", seeds=8)
def two_exchanged(rng):
    s = balanced(rng, 2 * rng.integer(3, 20), 1.5)
    return (swapped(s, *rng.sample(range(len(s)), 2)),)


@cases("random", seeds=6)
def one_of_another_kind(rng):
    s = balanced(rng, 2 * rng.integer(3, 40), 1.5)
    place = rng.integer(0, len(s) - 1)
    kinds = CLOSERS if s[place] in CLOSERS else "([{"
    return (s[:place] + rng.choice(kinds.replace(s[place], "")) + s[place + 1 :],)


@cases("random", seeds=6)
def two_lost(rng):
    s = balanced(rng, 2 * rng.integer(4, 30), 1.5)
    lost = rng.sample(range(len(s)), 2)
    return ("".join(bracket for place, bracket in enumerate(s) if place not in lost),)


@cases("random", seeds=8)
def sound_and_long(rng):
    return (balanced(rng, 2 * rng.integer(100, 300), rng.integer(1, 3)),)


@cases("large", sizes=[LONGEST], growth=True)
def any_sound(rng, size):
    return (balanced(rng, size - size % 2, 1.2),)


@cases("large", sizes=[LONGEST])
def side_by_side(rng, size):
    return ("".join(rng.choice(("()", "[]", "{}")) for _ in range(size // 2)),)


@cases("large", sizes=[4_000])
def nested(rng, size):
    """No deeper: who looks from the start again after each pair is as slow as LeetCode still accepts."""
    opened = rng.string(size // 2, "([{")
    return (opened + "".join(PARTNER[bracket] for bracket in reversed(opened)),)


@cases("large", sizes=[LONGEST])
def last_one_wrong(rng, size):
    s = "(" + balanced(rng, size - 2, 1.2)
    return (s + "]",)


@feature("valid")
def is_valid(s):
    return valid(s)


def kinds_balanced(s):
    """Each kind by itself is in order."""
    return all(valid("".join(bracket for bracket in s if bracket in pair)) for pair in ("()", "[]", "{}"))


@feature("each kind balanced, yet crossed")
def crosses(s):
    return kinds_balanced(s) and not valid(s)


def as_round(s):
    return "".join("(" if bracket in PARTNER else ")" for bracket in s)


@feature("balanced as if there were one kind only")
def kinds_mixed_up(s):
    return valid(as_round(s)) and not kinds_balanced(s)


@feature("something stays open")
def stays_open(s):
    return any(valid(s + end) for end in (")", "]", "}"))


@feature("closes what was never opened")
def never_opened(s):
    return any(valid(start + s) for start in "([{")


@feature("every kind as often opened as closed, yet a closing one too early")
def too_early(s):
    return all(s.count(a) == s.count(b) for a, b in PARTNER.items()) and not valid(as_round(s))


@feature("valid and not a mirror image")
def no_mirror_image(s):
    return valid(s) and any(PARTNER.get(a) != b for a, b in zip(s[: len(s) // 2], s[::-1]))


@feature("nested more than three deep")
def deep(s):
    return valid(s) and "((((" in as_round(s)


@feature("odd length")
def odd(s):
    return len(s) % 2 == 1
