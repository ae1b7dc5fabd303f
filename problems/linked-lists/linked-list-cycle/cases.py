from itertools import product

LONGEST = 10_000
LARGEST = 100_000


def promised(head, pos):
    """pos is -1 or the position of a node."""
    return -1 <= pos < len(head)


@small_inputs(ship=[0, 2, 7, 9, 12, 19, 34, 37, 50, 70, 86, 147, 202, 700, 1500])
def every_short_list():
    for length in range(6):
        for values in product((0, 1, 2), repeat=length):
            for pos in range(-1, length):
                yield list(values), pos


@cases("bounds")
def extremes():
    yield "empty", ([], -1)
    yield "one-node", ([1], -1)
    yield "one-node-to-itself", ([1], 0)
    yield "largest-value-no-cycle", ([LARGEST, 5, 2], -1)
    yield "largest-value-twice-no-cycle", ([4, LARGEST, 7, LARGEST], -1)
    yield "smallest-value-no-cycle", ([3, -LARGEST, 8, 1], -1)
    yield "smallest-value-cycle", ([-LARGEST, -LARGEST], 1)


@cases("adversarial")
def equal_values():
    yield "two-equal-no-cycle", ([7, 7], -1)
    yield "all-equal-no-cycle", ([4, 4, 4, 4, 4, 4, 4], -1)
    yield "all-equal-cycle", ([4, 4, 4, 4, 4], 2)
    yield "zeros-no-cycle", ([0, 0, 0], -1)
    yield "palindrome-no-cycle", ([1, 2, 3, 2, 1], -1)
    yield "repeated-pattern-no-cycle", ([1, 2, 3, 1, 2, 3, 1, 2, 3], -1)
    yield "last-equals-first-no-cycle", ([9, 3, 6, 4, 9], -1)
    yield "none-like-values", ([0, -1, 0, -1], -1)


@cases("adversarial")
def shapes():
    yield "two-nodes-no-cycle", ([1, 2], -1)
    yield "two-nodes-to-the-first", ([1, 2], 0)
    yield "two-nodes-to-the-second", ([1, 2], 1)
    yield "three-nodes-no-cycle", ([3, 1, 2], -1)
    yield "last-to-itself", ([5, 6, 7, 8, 9, 10], 5)
    yield "back-to-the-head", ([5, 6, 7, 8, 9, 10], 0)
    yield "even-cycle-after-odd-tail", ([1, 2, 3, 4, 5, 6, 7], 3)
    yield "odd-cycle-after-even-tail", ([1, 2, 3, 4, 5, 6, 7], 4)
    yield "long-tail-short-cycle", (list(range(60)), 58)
    yield "short-tail-long-cycle", (list(range(60)), 1)
    yield "long-no-cycle", (list(range(61)), -1)


def entry(rng, length):
    """Half of the lists end, the others lead back to any of their nodes."""
    return rng.integer(0, length - 1) if rng.chance(0.5) else -1


@cases("random", seeds=16)
def few_values(rng):
    length = rng.integer(1, 12)
    return rng.integers(length, -2, 2), entry(rng, length)


@cases("random", seeds=12)
def different_values(rng):
    length = rng.integer(20, 300)
    return rng.distinct(length, -LARGEST, LARGEST), entry(rng, length)


@cases("large", sizes=[LONGEST], growth=True)
def no_cycle(rng, size):
    return rng.integers(size, -LARGEST, LARGEST), -1


@cases("large", sizes=[2_000, LONGEST])
def equal_no_cycle(rng, size):
    return [1] * size, -1


@cases("large", sizes=[LONGEST])
def whole_cycle(rng, size):
    return rng.integers(size, -LARGEST, LARGEST), 0


@cases("large", sizes=[LONGEST])
def last_to_itself(rng, size):
    return rng.integers(size, -LARGEST, LARGEST), size - 1


@cases("large", sizes=[LONGEST])
def cycle_of_a_third(rng, size):
    return rng.integers(size, -LARGEST, LARGEST), 2 * size // 3


@feature("no cycle")
def ends(head, pos):
    return pos == -1


@feature("no cycle, yet a value twice")
def equal_but_ends(head, pos):
    return pos == -1 and len(set(head)) < len(head)


@feature("cycle back to the head")
def to_the_head(head, pos):
    return pos == 0


@feature("last node leads to itself")
def to_itself(head, pos):
    return len(head) > 1 and pos == len(head) - 1


@feature("a tail, then a longer cycle")
def tail_and_cycle(head, pos):
    return 0 < pos < len(head) // 2


@feature("empty list")
def empty(head, pos):
    return not head
