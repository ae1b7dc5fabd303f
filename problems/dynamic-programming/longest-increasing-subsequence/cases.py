from bisect import bisect_left, bisect_right
from itertools import permutations, product

LONGEST = 2_500
LARGEST = 10_000


@small_inputs(ship=[4, 5, 24, 102, 122, 227, 443, 454, 501, 514, 681, 908, 1135, 1346])
def every_short_list():
    for length in range(1, 6):
        for nums in product((-1, 0, 1, 2), repeat=length):
            yield (list(nums),)


@small_inputs(ship=[2, 4, 8, 144, 249, 288, 327, 576, 848])
def every_order_of_different_numbers():
    for length in range(4, 7):
        for nums in permutations(range(1, length + 1)):
            yield (list(nums),)


@cases("bounds")
def extremes():
    yield "one-number", ([7],)
    yield "one-zero", ([0],)
    yield "one-smallest", ([-LARGEST],)
    yield "one-largest", ([LARGEST],)
    yield "both-ends-rising", ([-LARGEST, LARGEST],)
    yield "both-ends-falling", ([LARGEST, -LARGEST],)
    yield "smallest-twice", ([-LARGEST, -LARGEST, 1 - LARGEST],)
    yield "largest-twice", ([LARGEST - 1, LARGEST, LARGEST],)


@cases("adversarial")
def equal_numbers():
    yield "two-equal", ([4, 4],)
    yield "all-equal", ([9] * 12,)
    yield "all-zero", ([0] * 9,)
    yield "equal-at-the-end", ([1, 2, 3, 3, 3],)
    yield "equal-at-the-start", ([1, 1, 1, 2, 3],)
    yield "each-twice", ([1, 1, 2, 2, 3, 3, 4, 4],)
    yield "pattern-again-and-again", ([1, 3, 2, 1, 3, 2, 1, 3, 2],)
    yield "two-values-in-turn", ([0, 1] * 8,)


@cases("adversarial")
def shapes():
    yield "rising", (list(range(-6, 7)),)
    yield "falling", (list(range(6, -7, -1)),)
    yield "rising-then-falling", ([1, 4, 6, 9, 8, 5, 3],)
    yield "falling-then-rising", ([9, 6, 3, 1, 2, 5, 7],)
    yield "zigzag", ([5, 1, 6, 2, 7, 3, 8, 4],)
    yield "falling-runs-that-climb", ([3, 2, 1, 6, 5, 4, 9, 8, 7],)
    yield "rotated", ([5, 6, 7, 8, 1, 2, 3],)
    yield "largest-first", ([50, 3, 10, 4, 11, 5, 12],)
    yield "smallest-last", ([3, 10, 4, 11, 5, 12, -50],)
    yield "largest-early", ([1, 90, 2, 3, 4, 5],)
    yield "smallest-late", ([10, 20, 30, -5, 40, 50],)


@cases("adversarial")
def tempting():
    yield "spikes-between", ([1, 30, 2, 40, 3, 50, 4, 60, 5],)
    yield "dip-before-each", ([10, 0, 20, 1, 30, 2, 40],)
    yield "nearest-smaller-is-poor", ([1, 2, 3, 0, 4],)
    yield "end-of-the-longest-is-replaced", ([4, 5, 6, 1, 2, 7],)
    yield "short-one-ends-later", ([2, 5, 3, 7, 11, 8, 10, 13, 6],)
    yield "last-number-starts-anew", ([4, 8, 15, 16, 23, 42, 0],)
    yield "two-that-interleave", ([1, 101, 2, 102, 3, 103, 4, 104],)
    yield "longest-in-the-upper-half", ([9, 1, 10, 2, 11, 12, 13, 3],)


@cases("adversarial")
def signs():
    yield "all-negative-rising", ([-9, -7, -4, -2],)
    yield "all-negative-mixed", ([-5, -8, -3, -6, -1, -4],)
    yield "through-zero", ([-3, 5, -2, 0, 4, -1, 6],)
    yield "zero-and-negatives", ([0, -4, 0, -3, 0, -2, 0],)


@cases("adversarial")
def many_choices():
    yield "sixty-in-pairs-turned", ([n for low in range(0, 60, 2) for n in (low + 1, low)],)


@cases("random", seeds=12)
def few_values(rng):
    return (rng.integers(rng.integer(6, 14), -3, 3),)


@cases("random", seeds=10)
def different_values(rng):
    return (rng.distinct(rng.integer(10, 40), -LARGEST, LARGEST),)


@cases("random", seeds=6)
def nearly_rising(rng):
    nums = list(range(rng.integer(8, 18)))
    for _ in range(rng.integer(2, 5)):
        first, second = rng.sample(range(len(nums)), 2)
        nums[first], nums[second] = nums[second], nums[first]
    return (nums,)


@cases("random", seeds=6)
def longer_lists(rng):
    span = rng.integer(5, 300)
    return (rng.integers(rng.integer(30, 50), -span, span),)


@cases("large", sizes=[LONGEST], growth=True)
def mixed(rng, size):
    return (rng.integers(size, -LARGEST, LARGEST),)


@cases("large", sizes=[LONGEST])
def rising(rng, size):
    return (sorted(rng.distinct(size, -LARGEST, LARGEST)),)


@cases("large", sizes=[LONGEST])
def falling(rng, size):
    return (sorted(rng.distinct(size, -LARGEST, LARGEST), reverse=True),)


@cases("large", sizes=[LONGEST])
def climbing_with_noise(rng, size):
    return ([7 * place - LARGEST + rng.integer(0, 400) for place in range(size)],)


@cases("large", sizes=[LONGEST])
def all_alike(rng, size):
    return ([rng.integer(-LARGEST, LARGEST)] * size,)


def longest(nums, place=bisect_left):
    tails = []
    for num in nums:
        at = place(tails, num)
        tails[at : at + 1] = [num]
    return len(tails)


@feature("has duplicates")
def duplicates(nums):
    return len(set(nums)) < len(nums)


@feature("falls throughout")
def falls(nums):
    return len(nums) > 1 and all(first > second for first, second in zip(nums, nums[1:]))


@feature("rises throughout")
def rises(nums):
    return len(nums) > 1 and longest(nums) == len(nums)


@feature("all numbers are equal")
def all_equal(nums):
    return len(nums) > 1 and len(set(nums)) == 1


@feature("the last number is in no longest choice")
def last_is_useless(nums):
    smaller = [num for num in nums if num < nums[-1]]
    return 1 + longest(smaller) < longest(nums)


@feature("the first number is in no longest choice")
def first_is_useless(nums):
    larger = [num for num in nums if num > nums[0]]
    return 1 + longest(larger) < longest(nums)


@feature("duplicates would make it longer")
def longer_with_equals(nums):
    return longest(nums, bisect_right) > longest(nums)


@feature("longest choice is not in one piece")
def in_pieces(nums):
    best = run = 1
    for first, second in zip(nums, nums[1:]):
        run = run + 1 if first < second else 1
        best = max(best, run)
    return best < longest(nums)


@feature("taking the next larger number is too short from every start")
def greedy_is_short(nums):
    wanted = longest(nums)
    for start, last in enumerate(nums):
        count = 1
        for num in nums[start + 1 :]:
            if num > last:
                last, count = num, count + 1
        if count == wanted:
            return False
    return True
