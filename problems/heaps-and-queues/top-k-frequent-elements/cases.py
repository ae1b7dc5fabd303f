from collections import Counter
from itertools import product

LONGEST = 100_000
LARGEST = 10_000


def counts_in_order(nums):
    return sorted(Counter(nums).values(), reverse=True)


def promised(nums, k):
    """There are k different values, and the k-th count is higher than the next."""
    counts = counts_in_order(nums)
    return 1 <= k <= len(counts) and (k == len(counts) or counts[k - 1] > counts[k])


@small_inputs(ship=[4, 5, 9, 21, 86, 164, 171, 609, 611, 651, 712, 1117, 1182, 1309, 1454, 1744, 2136, 2567])
def every_short_list():
    for length in range(1, 6):
        for nums in product((-1, 0, 2, 1), repeat=length):
            for k in range(1, len(set(nums)) + 1):
                if promised(nums, k):
                    yield list(nums), k


@cases("bounds")
def extremes():
    yield "one-zero", ([0], 1)
    yield "one-negative", ([-1], 1)
    yield "one-smallest", ([-LARGEST], 1)
    yield "one-largest", ([LARGEST], 1)
    yield "both-ends", ([LARGEST, -LARGEST], 2)
    yield "smallest-is-most-frequent", ([LARGEST, -LARGEST, 0, -LARGEST], 1)
    yield "largest-is-most-frequent", ([-LARGEST, LARGEST, LARGEST, 0], 1)
    yield "two-equal", ([5, 5], 1)
    yield "all-different-all-asked-for", ([4, -2, 9, 0, 7], 5)


@cases("adversarial")
def equal_counts():
    yield "two-twice-one-once", ([1, 1, 2, 2, 3], 2)
    yield "two-first-then-one", ([6, 6, 6, 4, 4, 4, 1, 1, 5], 3)
    yield "one-first-then-two", ([6, 6, 6, 4, 4, 1, 1, 5], 3)
    yield "others-are-equal", ([7, 1, 7, 2, 3, 4, 5], 1)
    yield "others-are-equal-in-pairs", ([8, 8, 8, 1, 1, 2, 2, 3, 3], 1)
    yield "all-twice", ([1, 2, 3, 1, 2, 3], 3)
    yield "all-once", ([30, 10, 20], 3)
    yield "three-counts", ([1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5], 2)


@cases("adversarial")
def places():
    yield "in-turn", ([1, 2, 1, 3, 1, 2, 4], 2)
    yield "long-run-against-many-single", ([5, 9, 5, 9, 9, 5, 8, 5, 5], 1)
    yield "most-frequent-comes-last", ([3, 3, 6, 6, 6, 1, 1, 1, 1], 1)
    yield "most-frequent-comes-first", ([4, 4, 4, 4, 7, 7, 9], 1)
    yield "doubles-before-the-most-frequent", ([2, 2, 5, 5, 8, 9, 8, 9, 8, 9], 2)
    yield "run-after-scattered", ([7, 1, 7, 2, 7, 3, 7, 4, 4, 4], 1)


@cases("adversarial")
def values():
    yield "small-value-most-frequent", ([1, 1, 1, 50, 60, 60], 1)
    yield "negative-most-frequent", ([-4, 4, -4, 3, -4, 3], 2)
    yield "negative-and-its-opposite", ([-3, -3, 3, 3, 3, 1], 2)
    yield "zero-most-frequent", ([0, 5, 0, 6, 0], 1)
    yield "zeros-and-negatives", ([0, -1, 0, -1, -2], 2)
    yield "values-of-many-digits", ([100, 20, 100, 3, 20, 100], 2)


@cases("adversarial")
def how_many():
    yield "all-asked-for", ([1, 1, 1, 2, 2, 3], 3)
    yield "all-but-one", ([1, 1, 2, 2, 2, 3], 2)
    yield "singles-asked-for", ([7, 7, 4, 5, 6], 4)
    yield "fills-the-list", ([6] * 15, 1)
    yield "fills-the-list-but-one", ([6] * 14 + [2], 2)


def repeated(rng, counts, lo, hi):
    """Different values from lo to hi, each as often as a count says, in random order."""
    chosen = rng.distinct(len(counts), lo, hi)
    return rng.shuffled([value for value, count in zip(chosen, counts) for _ in range(count)])


def some_k(rng, nums):
    counts = counts_in_order(nums)
    return rng.choice([k for k in range(1, len(counts) + 1) if k == len(counts) or counts[k - 1] > counts[k]])


@cases("random", seeds=14)
def few_values(rng):
    nums = rng.integers(rng.integer(4, 16), -3, 3)
    return nums, some_k(rng, nums)


@cases("random", seeds=10)
def many_values(rng):
    nums = repeated(rng, rng.integers(rng.integer(10, 40), 1, 9), -100, 100)
    return nums, some_k(rng, nums)


@cases("random", seeds=8)
def equal_at_the_top(rng):
    top, others = rng.integer(2, 6), rng.integer(1, 8)
    nums = repeated(rng, [5] * top + rng.integers(others, 1, 4), -LARGEST, LARGEST)
    return nums, top


@cases("large", sizes=[LONGEST], growth=True)
def half_of_all_values(rng, size):
    """A fifth of the list's length in different values, half of them once more than the others."""
    different = size // 5
    top = different // 2
    counts = [5] * top + [4] * (different - top)
    counts[0] += size - sum(counts)
    return repeated(rng, counts, -LARGEST, LARGEST), top


@cases("large", sizes=[LONGEST])
def one_of_all_values(rng, size):
    counts = [4] * (2 * LARGEST + 1)
    counts[0] = size - sum(counts[1:])
    return repeated(rng, counts, -LARGEST, LARGEST), 1


@cases("large", sizes=[LONGEST])
def one_value(rng, size):
    return [rng.integer(-LARGEST, LARGEST)] * size, 1


@cases("large", sizes=[2 * LARGEST])
def all_different(rng, size):
    return rng.distinct(size, -LARGEST, LARGEST), size


def most_frequent(nums, k):
    return [value for value, _ in Counter(nums).most_common(k)]


@feature("several of the most frequent are there equally often")
def equal_in_front(nums, k):
    counts = counts_in_order(nums)[:k]
    return len(set(counts)) < len(counts)


@feature("several of the others are there equally often")
def equal_behind(nums, k):
    counts = counts_in_order(nums)[k:]
    return len(set(counts)) < len(counts)


@feature("all different values are asked for")
def all_asked_for(nums, k):
    return k == len(set(nums)) > 1


@feature("only one value is asked for")
def one_asked_for(nums, k):
    return k == 1 < len(set(nums))


@feature("one value fills the list")
def fills(nums, k):
    return len(nums) > 1 and len(set(nums)) == 1


@feature("a negative value is among the most frequent")
def negative(nums, k):
    return min(most_frequent(nums, k)) < 0


@feature("equal values stand apart")
def apart(nums, k):
    runs = sum(first != second for first, second in zip(nums, nums[1:])) + 1
    return runs > len(set(nums))


@feature("the least value is among the most frequent")
def least(nums, k):
    return k < len(set(nums)) and min(nums) in most_frequent(nums, k)


@feature("the first value is not among the most frequent")
def first_is_rare(nums, k):
    return nums[0] not in most_frequent(nums, k)
