LAST = 2**31 - 1


def promised(n, bad):
    """The first bad version is one of the versions."""
    return 1 <= bad <= n


@small_inputs(ship=[0, 1, 2, 3, 4, 7, 11, 12, 16, 19, 22, 24, 28, 37, 46, 51, 56, 66, 77])
def every_small_number():
    for n in range(1, 13):
        for bad in range(1, n + 1):
            yield n, bad


@cases("bounds")
def most_versions():
    yield "only-version", (1, 1)
    yield "last-of-most", (LAST, LAST)
    yield "first-of-most", (LAST, 1)
    yield "second-of-most", (LAST, 2)
    yield "last-but-one-of-most", (LAST, LAST - 1)
    yield "half-of-most", (LAST, 2**30)
    yield "below-half-of-most", (LAST, 2**30 - 1)
    yield "above-half-of-most", (LAST, 2**30 + 1)
    yield "a-third-of-most", (LAST, LAST // 3)
    yield "far-up", (LAST, 2**31 - 2**28)


@cases("adversarial")
def around_powers_of_two():
    for exponent in (4, 7, 10, 16, 24):
        for n in (2**exponent - 1, 2**exponent, 2**exponent + 1):
            yield f"power-{exponent}-versions-{n}-first-{n // 2}", (n, n // 2)
        yield f"power-{exponent}-last", (2**exponent, 2**exponent)
        yield f"power-{exponent}-first", (2**exponent, 1)
    yield "above-a-signed-sum", (LAST - 1, LAST - 3)


@cases("random", seeds=16)
def some_versions(rng):
    n = rng.integer(13, 1_000)
    return n, rng.integer(1, n)


@cases("random", seeds=12)
def many_versions(rng):
    n = rng.integer(10**6, LAST)
    return n, rng.integer(1, n)


@cases("random", seeds=8)
def near_an_end(rng):
    n = rng.integer(10**3, LAST)
    away = rng.integer(0, 9)
    return n, (1 + away if rng.chance(0.5) else n - away)


@feature("first version is bad")
def first_bad(n, bad):
    return bad == 1


@feature("only the last version is bad")
def last_bad(n, bad):
    return bad == n and n > 1


@feature("one version only")
def one_version(n, bad):
    return n == 1


@feature("the sum of two versions needs more than 31 bits")
def wide_sum(n, bad):
    return n + bad > LAST and bad < n


@feature("the first middle is the answer")
def middle(n, bad):
    return n > 2 and bad == (1 + n) // 2
