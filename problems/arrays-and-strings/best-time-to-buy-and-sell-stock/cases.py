from itertools import product

HIGHEST = 10_000
MOST_DAYS = 100_000


def profits(prices):
    """The best profit of a sale on each day but the first; may be below 0."""
    found, lowest = [], prices[0]
    for price in prices[1:]:
        found.append(price - lowest)
        lowest = min(lowest, price)
    return found


def best(prices):
    return max([0, *profits(prices)])


@small_inputs(ship=[6, 10, 15, 37, 56, 65, 181, 213, 306, 1850, 2412, 2538])
def every_short_list():
    for length in range(1, 6):
        for prices in product(range(5), repeat=length):
            yield (list(prices),)


@cases("bounds")
def extremes():
    yield "one-day-free", ([0],)
    yield "one-day-dearest", ([HIGHEST],)
    yield "two-days-up", ([0, HIGHEST],)
    yield "two-days-down", ([HIGHEST, 0],)
    yield "two-days-equal", ([5, 5],)
    yield "lowest-late-highest-early", ([HIGHEST, 3000, 5000, 0],)


@cases("adversarial")
def order_of_days():
    yield "highest-before-lowest", ([9, 5, 6, 1, 2],)
    yield "lowest-on-the-last-day", ([4, 8, 3, 7, 1],)
    yield "best-deal-before-the-lowest", ([20, 60, 10, 30],)
    yield "best-deal-after-the-highest", ([90, 95, 10, 70, 60],)
    yield "best-deal-between-highest-and-lowest", ([50, 90, 30, 80, 5, 40],)
    yield "lowest-and-highest-twice", ([7, 2, 9, 2, 9, 7],)
    yield "only-falls", ([9, 7, 4, 3, 1],)
    yield "falls-and-stays", ([8, 8, 5, 5, 5, 2],)
    yield "only-rises", ([1, 4, 6, 7, 12],)
    yield "rises-on-the-last-day-only", ([9, 8, 6, 3, 4],)
    yield "rises-on-the-first-day-only", ([2, 3, 1, 1, 0],)


@cases("adversarial")
def several_rises():
    yield "two-rises-and-a-fall-between", ([1, 5, 3, 6],)
    yield "two-rises-apart", ([4, 9, 2, 6],)
    yield "small-fall-within-a-rise", ([10, 40, 35, 70, 65, 90],)
    yield "saw", ([3, 8, 3, 8, 3, 8, 3],)
    yield "rising-saw", ([1, 4, 2, 5, 3, 6, 4, 7],)
    yield "falling-saw", ([20, 25, 15, 19, 10, 13, 5, 7],)
    yield "later-and-lower-but-less", ([30, 80, 10, 55],)
    yield "later-and-lower-and-more", ([30, 80, 10, 65],)
    yield "equal-profits", ([5, 15, 2, 12, 8, 18],)


@cases("adversarial")
def free_shares():
    yield "free-on-the-first-day", ([0, 3, 9, 4],)
    yield "free-in-the-middle", ([6, 0, 5, 8, 2],)
    yield "free-on-the-last-day", ([6, 9, 0],)
    yield "always-free", ([0, 0, 0, 0],)
    yield "free-twice", ([0, 4, 0, 7, 3],)


@cases("random", seeds=14)
def few_prices(rng):
    return (rng.integers(rng.integer(2, 10), 0, 9),)


@cases("random", seeds=10)
def many_prices(rng):
    return (rng.integers(rng.integer(50, 300), 1, HIGHEST),)


@cases("random", seeds=8)
def walk(rng):
    """Prices that go up and down by little, more down than up on the whole."""
    price, prices = rng.integer(2000, 8000), []
    for _ in range(rng.integer(20, 200)):
        price = min(HIGHEST, max(0, price + rng.integer(-120, 100)))
        prices.append(price)
    return (prices,)


@cases("random", seeds=4)
def falling(rng):
    return (sorted(rng.distinct(rng.integer(2, 30), 0, 100), reverse=True),)


@cases("large", sizes=[MOST_DAYS], growth=True)
def any_prices(rng, size):
    return (rng.integers(size, 1, HIGHEST),)


@cases("large", sizes=[MOST_DAYS])
def falls_slowly(rng, size):
    """A new lowest price every few days, and a small rise at the end."""
    prices = [HIGHEST - day * (HIGHEST - 50) // size for day in range(size - 2)]
    return ([*prices, 30, 30 + rng.integer(7, 15)],)


@cases("large", sizes=[MOST_DAYS])
def rises_slowly(rng, size):
    return ([day * HIGHEST // size + rng.integer(0, 3) for day in range(size - 50)] + [HIGHEST] * 25 + [17] * 25,)


@feature("one day only")
def one_day(prices):
    return len(prices) == 1


@feature("prices only fall")
def only_fall(prices):
    return len(prices) > 2 and all(a > b for a, b in zip(prices, prices[1:]))


@feature("highest price comes before the lowest")
def highest_first(prices):
    return best(prices) > 0 and prices.index(max(prices)) < prices.index(min(prices))


@feature("the best deal ends before the lowest price")
def before_the_lowest(prices):
    return best(prices[prices.index(min(prices)) :]) < best(prices)


@feature("the best deal begins after the highest price")
def after_the_highest(prices):
    last = len(prices) - 1 - prices[::-1].index(max(prices))
    return best(prices[: last + 1]) < best(prices)


@feature("several rises")
def rises(prices):
    return sum(max(0, b - a) for a, b in zip(prices, prices[1:])) > best(prices) > 0


@feature("the best deal spans a fall")
def spans_a_fall(prices):
    start, longest = 0, 0
    for day in range(1, len(prices) + 1):
        if day == len(prices) or prices[day] < prices[day - 1]:
            longest = max(longest, prices[day - 1] - prices[start])
            start = day
    return longest < best(prices)


@feature("bought on the first day")
def first_day(prices):
    return best(prices[1:] or [0]) < best(prices)


@feature("sold on the last day")
def last_day(prices):
    return len(prices) > 1 and best(prices[:-1]) < best(prices)


@feature("bought for nothing")
def free(prices):
    return best([price or HIGHEST for price in prices]) < best(prices)


@feature("two days have the lowest price")
def lowest_twice(prices):
    return prices.count(min(prices)) == 2
