from itertools import product

MOST = 10_000
"""Lists, and nodes of all lists together."""
LONGEST = 500
LARGEST = 10_000


def promised(lists):
    """All lists together have at most 10^4 nodes."""
    return sum(map(len, lists)) <= MOST


def sorted_lists(most, values):
    """All lists of at most so many of these values that never fall, the shortest first."""
    for length in range(most + 1):
        for items in product(values, repeat=length):
            if list(items) == sorted(items):
                yield list(items)


@small_inputs(ship=[5, 36, 37, 57, 80, 86, 282, 437, 438, 564, 568, 631, 770, 846, 1128, 1410, 1433, 1627, 1691])
def every_few_lists():
    for number, longest in ((0, 0), (1, 4), (2, 3), (3, 2), (4, 1)):
        for lists in product(sorted_lists(longest, (-1, 0, 2)), repeat=number):
            yield ([list(items) for items in lists],)


@cases("bounds")
def extremes():
    yield "no-list", ([],)
    yield "one-empty-list", ([[]],)
    yield "three-empty-lists", ([[], [], []],)
    yield "one-node", ([[0]],)
    yield "smallest-value", ([[-LARGEST]],)
    yield "largest-value", ([[LARGEST]],)
    yield "largest-value-twice", ([[3, LARGEST], [LARGEST]],)
    yield "largest-and-smallest-value", ([[LARGEST], [-LARGEST]],)
    yield "one-longest-list", ([list(range(-250, 250))],)
    yield "one-longest-list-of-equal-values", ([[6] * LONGEST],)
    yield "most-lists-all-empty", ([[]] * MOST,)
    yield "most-lists-last-one-with-nodes", ([[]] * (MOST - 1) + [[-4, 0, 8]],)


@cases("adversarial")
def empty_lists():
    yield "empty-first", ([[], [2, 5], [1, 9]],)
    yield "empty-between", ([[2, 5], [], [1, 9]],)
    yield "empty-last", ([[2, 5], [1, 9], []],)
    yield "empty-all-over", ([[], [], [7], [], [3, 4], []],)
    yield "one-with-nodes-among-empty", ([[], [], [1, 2, 3], []],)


@cases("adversarial")
def equal_values():
    yield "same-list-twice", ([[1, 2, 3], [1, 2, 3]],)
    yield "same-list-three-times", ([[4, 4], [4, 4], [4, 4]],)
    yield "equal-first-values", ([[1, 9], [1, 5], [1, 7]],)
    yield "equal-last-values", ([[2, 8], [5, 8], [8]],)
    yield "equal-within-a-list", ([[3, 3, 3], [1, 6]],)
    yield "all-zero", ([[0], [0, 0], [0]],)
    yield "equal-single-nodes", ([[5], [5], [5], [5], [5]],)
    yield "one-equal-in-the-middle", ([[1, 4, 7], [2, 4, 9]],)


@cases("adversarial")
def numbers_of_lists():
    yield "one-list", ([[1, 4, 6]],)
    yield "two-lists", ([[5, 7], [4, 6, 8]],)
    yield "three-lists", ([[9, 12], [3, 7], [5]],)
    yield "five-lists", ([[5], [4], [3], [2], [1]],)
    yield "six-lists", ([[6, 7], [1], [4, 5], [2], [3], [8]],)
    yield "seven-lists", ([[1], [8, 20], [15], [2, 3], [11], [4], [9, 10]],)
    yield "nine-lists", ([[n, n + 10] for n in range(9)],)


@cases("adversarial")
def shapes():
    yield "one-behind-the-other", ([[1, 2], [3, 4], [5, 6]],)
    yield "one-before-the-other", ([[5, 6], [3, 4], [1, 2]],)
    yield "in-turn", ([[1, 4, 7], [2, 5, 8], [3, 6, 9]],)
    yield "one-inside-the-other", ([[1, 90], [40, 50, 60]],)
    yield "long-and-short", ([list(range(0, 40, 2)), [15], [-3, 50]],)
    yield "second-rest-is-longer", ([[1], [2, 3, 4, 5]],)
    yield "first-rest-is-longer", ([[2, 3, 4, 5], [1]],)
    yield "rounds-overlap", ([[1, 2, 3], [10, 11, 12]],)


@cases("adversarial")
def signs():
    yield "negative-and-positive", ([[-5, 5], [-4, 4], [-3, 3]],)
    yield "zeros-among-others", ([[-1, 0, 1], [0], [-2, 0, 3]],)
    yield "all-negative", ([[-30, -2], [-10, -9], [-100]],)
    yield "digits-of-different-number", ([[2, 10, 100], [9, 11, 1000]],)


def some_list(rng, longest, lo, hi):
    return sorted(rng.integers(rng.integer(0, longest), lo, hi))


@cases("random", seeds=14)
def few_values(rng):
    return ([some_list(rng, 4, -3, 3) for _ in range(rng.integer(2, 6))],)


@cases("random", seeds=10)
def many_values(rng):
    return ([some_list(rng, 12, -LARGEST, LARGEST) for _ in range(rng.integer(3, 25))],)


@cases("random", seeds=6)
def mostly_empty(rng):
    return ([some_list(rng, 3, -50, 50) if rng.chance(0.3) else [] for _ in range(rng.integer(5, 20))],)


# k and n aren't both largest at once: there the k n steps of merging one list after another, which LeetCode accepts,
# take some seconds, and five times that would be no limit any more.


@cases("large", sizes=[MOST], growth=True)
def lists_of_twenty(rng, size):
    return ([sorted(rng.integers(20, -LARGEST, LARGEST)) for _ in range(size // 20)],)


@cases("large", sizes=[MOST])
def lists_of_most_nodes(rng, size):
    return ([sorted(rng.integers(LONGEST, -LARGEST, LARGEST)) for _ in range(size // LONGEST)],)


@cases("large", sizes=[2_500])
def single_nodes_from_above(rng, size):
    """A list merged into all before it is at its end at once."""
    return ([[size // 2 - place] for place in range(size)],)


@cases("large", sizes=[MOST])
def single_nodes_among_empty(rng, size):
    lists = [[rng.integer(-LARGEST, LARGEST)] for _ in range(size // 10)]
    return (rng.shuffled(lists + [[]] * (size - len(lists))),)


@cases("large", sizes=[MOST])
def equal_values_in_lists_of_fifty(rng, size):
    value = rng.integer(-LARGEST, LARGEST)
    return ([[value] * 50 for _ in range(size // 50)],)


@feature("no list at all")
def none_at_all(lists):
    return not lists


@feature("all lists are empty")
def all_empty(lists):
    return bool(lists) and not any(lists)


@feature("an empty list before one with nodes")
def empty_before(lists):
    return any(not items and following for items, following in zip(lists, lists[1:]))


@feature("equal values in different lists")
def equal_between(lists):
    different = [set(items) for items in lists]
    return len(set().union(*different)) < sum(map(len, different))


@feature("equal values in one list")
def equal_within(lists):
    return any(len(set(items)) < len(items) for items in lists)


@feature("one list only")
def one_list(lists):
    return len(lists) == 1 and bool(lists[0])


@feature("an odd number of lists")
def odd_number(lists):
    return len(lists) > 1 and len(lists) % 2 == 1 and bool(lists[-1])


@feature("a list ends before another begins")
def apart(lists):
    filled = [items for items in lists if items]
    return len(filled) > 1 and min(items[-1] for items in filled) < max(items[0] for items in filled)


@feature("zero and negative values")
def zero_and_negative(lists):
    together = set().union(*lists)
    return 0 in together and min(together) < 0
