MOST = 45
# Who keeps nothing needs about the time limit for 36 and 37 stairs; without 39 as well such a program is judged sooner.
LATE = [n for n in range(16, MOST - 1) if n not in (36, 37, 39)]
CHOSEN = (16, 20, 21, 25, 27, 28, 30, 31, 33, 35, 41)
"""What the random cases turn out to be: hardly a number occurs in no case, so none is left for a second name."""


@small_inputs(ship=[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
def every_number():
    for n in range(1, MOST + 1):
        yield (n,)


@cases("bounds")
def extremes():
    yield "most-stairs", (MOST,)
    yield "one-less-than-most", (MOST - 1,)


@cases("random", seeds=[1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 14])
def some_stairs(rng):
    return (rng.choice(LATE),)


@cases("adversarial")
def many_stairs():
    for n in LATE:
        if n not in CHOSEN:
            yield f"stairs-{n}", (n,)


@feature("one stair")
def one(n):
    return n == 1


@feature("more ways than stairs")
def more_ways(n):
    return n > 3


@feature("odd number of stairs")
def odd(n):
    return n > 3 and n % 2 == 1


@feature("even number of stairs")
def even(n):
    return n > 3 and n % 2 == 0


@feature("too many ways to count them one by one")
def too_many(n):
    return n > 37


@feature("the most stairs")
def most(n):
    return n == MOST
