from itertools import permutations

MOST = 10_000
LARGEST = 2**31 - 1
"""The largest value of a coin."""


@small_inputs(ship=[5, 52, 162, 167, 273, 494, 636, 1104, 1155, 1643, 1918, 2080, 2178, 2411, 2600, 2780, 2936, 3119])
def every_few_coins():
    choices = [coins for number in (1, 2, 3) for coins in permutations(range(1, 7), number)]
    for amount in range(20):
        for coins in choices:
            yield list(coins), amount


@cases("bounds")
def extremes():
    yield "nothing-to-pay", ([4], 0)
    yield "nothing-to-pay-with-1", ([1], 0)
    yield "nothing-to-pay-with-many", ([30, 7, 100, 2], 0)
    yield "nothing-to-pay-with-the-largest", ([LARGEST], 0)
    yield "most-coins", ([1], MOST)
    yield "most-coins-beside-larger-ones", ([LARGEST, 1, MOST + 1], MOST)
    yield "most-less-one", ([1], MOST - 1)
    yield "one-coin-pays-the-most", ([MOST], MOST)
    yield "one-coin-just-too-large", ([MOST + 1], MOST)
    yield "largest-coin-only", ([LARGEST], MOST)
    yield "largest-coin-beside-others", ([LARGEST, 9, 4], 19)
    yield "amount-1-with-1", ([1], 1)
    yield "amount-1-with-2", ([2], 1)
    yield "two-large-halves", ([MOST // 2, 3], MOST)
    yield "twelve-largest", ([LARGEST - place for place in range(12)], MOST)


@cases("adversarial")
def largest_first_fails():
    yield "two-middle-coins", ([1, 3, 4], 6)
    yield "two-fives", ([1, 5, 6], 10)
    yield "largest-leads-nowhere", ([5, 4], 8)
    yield "largest-leads-nowhere-twice", ([9, 6, 4], 14)
    yield "one-largest-too-many", ([1, 4, 5], 13)
    yield "one-of-the-largest-then-middle", ([1, 7, 10], 24)
    yield "one-of-each", ([1, 9, 10, 19], 38)
    yield "no-way-but-by-the-smallest", ([8, 6], 18)
    yield "wide-coins", ([408, 419, 186, 83], 6249)
    yield "wide-coins-sorted", ([3, 7, 405, 436], 8839)
    yield "old-english-money", ([1, 3, 6, 12, 24, 30], 48)


@cases("adversarial")
def order_and_size():
    yield "falling-coins", ([10, 5, 2], 11)
    yield "too-large-coin-first", ([50, 3], 9)
    yield "too-large-coin-in-the-middle", ([2, 90, 7], 23)
    yield "largest-in-the-middle", ([2, 11, 5], 20)
    yield "coin-is-the-amount", ([8, 3, 23], 23)
    yield "coin-is-one-less", ([4, 22, 1], 23)
    yield "only-ones-help", ([12, 1, 20], 11)
    yield "ones-and-coins-too-large", ([9, 8, 1], 5)
    yield "one-coin-many-times", ([7], 9998)


@cases("adversarial")
def cannot_be_paid():
    yield "even-coins-odd-amount", ([2, 4, 6], 21)
    yield "even-coins-odd-large-amount", ([2], MOST - 1)
    yield "just-below-all-coins", ([6, 9, 20], 5)
    yield "largest-that-three-coins-never-make", ([20, 9, 6], 43)
    yield "least-above-that", ([20, 9, 6], 44)
    yield "multiples-of-seven", ([14, 7, 21, 70], 100)
    yield "gap-of-two-coins", ([5, 8], 27)


@cases("random", seeds=14)
def few_coins(rng):
    return rng.distinct(rng.integer(2, 4), 2, 12), rng.integer(5, 30)


@cases("random", seeds=10)
def some_coins(rng):
    return rng.distinct(rng.integer(4, 8), 15, 90), rng.integer(60, 200)


@cases("random", seeds=6)
def wide_coins(rng):
    return rng.distinct(rng.integer(5, 12), 1_500, MOST), rng.integer(5_000, MOST)


@cases("random", seeds=6)
def one_large_coin_too_many(rng):
    """The largest coin, then some of the next: the largest first takes one too many of it."""
    small, middle, large = sorted(rng.distinct(3, 3, 40))
    return rng.shuffled([small, middle, large]), large * rng.integer(0, 1) + middle * rng.integer(2, 4)


@cases("large", sizes=[MOST], growth=True)
def small_coins(rng, size):
    return rng.shuffled([1, *rng.distinct(11, 2, 40)]), size


@cases("large", sizes=[MOST])
def all_coins_around_a_hundred(rng, size):
    return rng.distinct(12, 80, 120), size - rng.integer(0, 9)


@cases("large", sizes=[MOST])
def odd_with_even_coins(rng, size):
    return [2 * value for value in rng.distinct(12, 1, 60)], size - 1


def greedy(coins, amount):
    """Number of coins when the largest that fits is always taken, None where that leads nowhere."""
    count = 0
    for coin in sorted(coins, reverse=True):
        count += amount // coin
        amount %= coin
    return None if amount else count


def fewest(coins, amount):
    """The answer, None where there is none: by sets of the sums that so many coins make."""
    sums, seen, count = {0}, {0}, 0
    while sums:
        if amount in sums:
            return count
        sums = {total + coin for total in sums for coin in coins if total + coin <= amount} - seen
        seen |= sums
        count += 1
    return None


@feature("amount is zero")
def zero(coins, amount):
    return amount == 0


@feature("no combination fits")
def impossible(coins, amount):
    return fewest(coins, amount) is None


@feature("largest coin first needs more coins")
def greedy_needs_more(coins, amount):
    count = greedy(coins, amount)
    return count is not None and count > fewest(coins, amount)


@feature("largest coin first gets stuck")
def greedy_stuck(coins, amount):
    return greedy(coins, amount) is None and fewest(coins, amount) is not None


@feature("coins not sorted")
def not_sorted(coins, amount):
    return coins != sorted(coins)


@feature("a coin is larger than the amount")
def coin_too_large(coins, amount):
    return any(coin > amount for coin in coins) and fewest(coins, amount) is not None


@feature("one coin is the amount")
def one_coin(coins, amount):
    return amount in coins


@feature("coins of 1 alone pay the amount")
def ones_only(coins, amount):
    return amount > 0 and fewest(coins, amount) == amount
