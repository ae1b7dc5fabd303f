from collections import Counter


@cases("random", seeds=99)
def small(rng):
    nums = rng.distinct(rng.integer(5, 30), 0, 10**6)
    return pair(rng, nums)


@cases("large", sizes=[99_998, 99_999, 100_000])
def large(rng, size):
    return pair(rng, rng.distinct(size, 0, 10**9))


def pair(rng, nums):
    """Distinct even numbers, one of them made odd: no pair without it has its sum."""
    nums = [value // 2 * 2 for value in nums]
    nums = list(dict.fromkeys(nums))
    i, j = rng.sample(range(len(nums)), 2)
    nums[j] += 1
    return nums, nums[i] + nums[j]


def promised(nums, target):
    """Exactly one pair of positions adds up to the target."""
    count = Counter(nums)
    pairs = sum(n * count[target - value] for value, n in count.items() if value < target - value)
    if target % 2 == 0:
        n = count[target // 2]
        pairs += n * (n - 1) // 2
    return pairs == 1
