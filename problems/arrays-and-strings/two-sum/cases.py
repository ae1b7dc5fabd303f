from collections import Counter
from itertools import combinations, product

LIMIT = 10**9


def sums_of_pairs(nums):
    return Counter(a + b for a, b in combinations(nums, 2))


def promised(nums, target):
    """Exactly one pair of positions adds up to the target."""
    count = Counter(nums)
    pairs = sum(n * count[target - value] for value, n in count.items() if value < target - value)
    if target % 2 == 0:
        n = count[target // 2]
        pairs += n * (n - 1) // 2
    return pairs == 1


@small_inputs(ship=[0, 1, 2, 5, 16, 19, 27, 29, 46, 55, 84, 182, 247, 600, 1200, 1800])
def every_short_list():
    for length in range(2, 6):
        for nums in product((-1, 0, 1, 2), repeat=length):
            for target, pairs in sorted(sums_of_pairs(nums).items()):
                if pairs == 1:
                    yield list(nums), target


@cases("bounds")
def extremes():
    yield "largest-target", ([LIMIT, 0], LIMIT)
    yield "smallest-target", ([0, -LIMIT], -LIMIT)
    yield "largest-and-smallest-value", ([LIMIT, -LIMIT], 0)
    yield "halves-of-the-largest-target", ([LIMIT // 2, LIMIT // 2], LIMIT)
    yield "halves-of-the-smallest-target", ([-LIMIT // 2, -LIMIT // 2], -LIMIT)
    yield "extremes-among-others", ([7, LIMIT, 3, -LIMIT, 8, 1 - LIMIT], 1)


@cases("adversarial")
def equal_values():
    yield "equal-pair", ([3, 3], 6)
    yield "equal-pair-apart", ([8, 1, 5, 2, 9, 8, 4], 16)
    yield "equal-pair-of-zeros", ([0, 4, -3, 0], 0)
    yield "equal-pair-negative", ([-5, 2, 3, 9, -5], -10)
    yield "half-alone-first", ([3, 2, 4], 6)
    yield "half-alone-between", ([2, 3, 9, 4], 6)
    yield "half-alone-last", ([2, 9, 4, 3], 6)
    yield "zero-alone-target-zero", ([0, -7, 4, 7], 0)
    yield "others-are-equal", ([5, 5, 5, 1, 5, 5, 2, 5], 3)
    yield "one-of-the-pair-among-equals", ([4, 4, 4, 10, 4, 1, 4], 11)


@cases("adversarial")
def places():
    yield "first-two", ([10, 20, 1, 2, 3], 30)
    yield "last-two", ([1, 2, 3, 20, 10], 30)
    yield "first-and-last", ([15, 1, 2, 4, 8, 16], 31)
    yield "first-and-middle", ([9, 50, 60, 2, 70], 11)
    yield "falling", ([90, 70, 40, 20, 5], 60)
    yield "unsorted", ([40, 3, 25, 1, 90, 12], 37)
    yield "pointers-pass-by", ([2, 30, 4, 1, 50, 7], 57)


@cases("adversarial")
def signs():
    yield "both-negative", ([-3, -8, -20, -1], -11)
    yield "negative-and-positive", ([-4, 19, 8, 30], 15)
    yield "number-above-the-target", ([12, 5, -9, 40], 3)
    yield "target-zero", ([6, -1, 4, -4, 9], 0)
    yield "zero-and-the-target", ([7, 3, 0, 19], 7)
    yield "difference-is-the-target", ([10, 4, 2, 1], 6)
    yield "opposite-is-there-too", ([5, -5, 3, 20, -17], 3)


def unique_target(rng, nums):
    targets = sorted(total for total, pairs in sums_of_pairs(nums).items() if pairs == 1)
    return rng.choice(targets) if targets else None


@cases("random", seeds=16)
def few_values(rng):
    while True:
        nums = rng.integers(rng.integer(2, 9), -4, 4)
        target = unique_target(rng, nums)
        if target is not None:
            return nums, target


@cases("random", seeds=14)
def mixed(rng):
    while True:
        nums = rng.integers(rng.integer(10, 60), -100, 100)
        target = unique_target(rng, nums)
        if target is not None:
            return nums, target


@cases("random", seeds=8)
def wide(rng):
    nums = rng.distinct(rng.integer(80, 200), -LIMIT // 2, LIMIT // 2)
    while True:
        i, j = rng.sample(range(len(nums)), 2)
        if promised(nums, nums[i] + nums[j]):
            return nums, nums[i] + nums[j]


@cases("random", seeds=6)
def equal_halves(rng):
    while True:
        nums = rng.distinct(rng.integer(5, 30), -50, 50)
        half = rng.choice(nums)
        nums.insert(rng.integer(0, len(nums)), half)
        if promised(nums, 2 * half):
            return nums, 2 * half


def one_odd(rng, size):
    """Even numbers, all different, and an odd one: an odd target then has one pair at most."""
    return [2 * value for value in rng.distinct(size - 1, -LIMIT // 4, LIMIT // 4)], 2 * rng.integer(0, 1000) + 1


@cases("large", sizes=[12_500], growth=True)
def pair_at_the_end(rng, size):
    evens, odd = one_odd(rng, size)
    return [*evens, odd], evens[-1] + odd


@cases("large", sizes=[12_500])
def sorted_pair_in_the_middle(rng, size):
    evens, odd = one_odd(rng, size)
    nums = sorted([*evens, odd])
    partner = nums[size // 2] if nums[size // 2] != odd else nums[size // 2 + 1]
    return nums, partner + odd


@cases("large", sizes=[12_500])
def equal_but_two(rng, size):
    nums = [1] * size
    nums[-1], nums[-2] = rng.integer(100, 200), rng.integer(300, 400)
    return nums, nums[-1] + nums[-2]


@feature("has duplicates")
def has_duplicates(nums, target):
    return len(set(nums)) < len(nums)


@feature("the pair has equal values")
def pair_has_equal_values(nums, target):
    return target % 2 == 0 and nums.count(target // 2) == 2


@feature("half of the target stands alone")
def half_alone(nums, target):
    return target % 2 == 0 and nums.count(target // 2) == 1


def partner_is_there(nums, target, place):
    rest = nums[:place] + nums[place + 1 :]
    return target - nums[place] in rest


@feature("the pair uses the first position")
def uses_first(nums, target):
    return partner_is_there(nums, target, 0)


@feature("the pair uses the last position")
def uses_last(nums, target):
    return partner_is_there(nums, target, len(nums) - 1)


@feature("a number of the pair is above the target")
def above_the_target(nums, target):
    return any(value > target and target - value in nums for value in nums)


@feature("both numbers are negative")
def both_negative(nums, target):
    return target < 0 and any(target < value < 0 and target - value in nums for value in nums)


@feature("target is zero")
def target_zero(nums, target):
    return target == 0


@feature("not sorted")
def not_sorted(nums, target):
    return nums != sorted(nums)
