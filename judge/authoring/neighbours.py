"""Arguments near those of given cases: one number changed, an item dropped, doubled, swapped. Always the same ones."""

import json
from collections.abc import Iterator, Sequence
from random import Random

from judge.model.case import encode

_STEPS = (1, -1, 2, -2, 7, -10)


def neighbours(arguments: Sequence[bytes], number: int, key: str) -> Iterator[bytes]:
    """So many arguments near the given ones; some may come twice, and nothing is promised of them.

    Args:
        arguments: JSON arrays, as in `judge.model.case.Case`.
        number: how many.
        key: the same key gives the same neighbours.
    """
    rng = Random(key)  # noqa: S311 - cases, not secrets
    decoded = [json.loads(each) for each in arguments]
    for _ in range(number if decoded else 0):
        changed = json.loads(json.dumps(rng.choice(decoded)))
        for _ in range(rng.choice((1, 1, 2, 3))):
            _change(changed, rng)
        yield encode(changed)


def grown(arguments: bytes, times: int) -> Iterator[bytes]:
    """Arguments with every list, or every text, so many times as long; of calls all but the first.

    Args:
        arguments: a JSON array, as in `judge.model.case.Case`.
        times: how much longer.
    """
    values = json.loads(arguments)
    calls = len(values) == 2 and isinstance(values[0], list) and values[0][:1] and isinstance(values[0][0], str)
    yield encode([_repeated(value, times, 1 if calls else 0) for value in values])
    yield encode([values[0], _lengthened(values[1], times)] if calls else [_lengthened(v, times) for v in values])
    if not calls:
        yield encode([_each_repeated(value, times) for value in values])


def _repeated(value: object, times: int, kept: int) -> object:
    """A list or text repeated, its first items only once."""
    if isinstance(value, list):
        return value[:kept] + value[kept:] * times
    return value * times if isinstance(value, str) else value


def _each_repeated(value: object, times: int) -> object:
    """A list whose own lists are repeated."""
    return [_repeated(item, times, 0) for item in value] if isinstance(value, list) else value


def _lengthened(value: object, times: int) -> object:
    """All texts in a value repeated."""
    if isinstance(value, list):
        return [_lengthened(item, times) for item in value]
    return value * times if isinstance(value, str) else value


def _change(values: list[object], rng: Random) -> None:
    """Change one thing somewhere in a list, which keeps its own length."""
    place = rng.randrange(len(values)) if values else -1
    if place < 0:
        return
    value = values[place]
    if isinstance(value, list):
        if value and rng.random() < 0.6:
            _change(value, rng)
        else:
            _change_list(value, rng)
    else:
        values[place] = _changed(value, rng)


def _change_list(value: list[object], rng: Random) -> None:
    """An item dropped, doubled or swapped with another."""
    way = rng.randrange(4)
    if not value:
        value.append(rng.choice((0, 1)))
    elif way == 0:
        del value[rng.randrange(len(value))]
    elif way == 1:
        value.insert(rng.randrange(len(value) + 1), rng.choice(value))
    else:
        one, two = rng.randrange(len(value)), rng.randrange(len(value))
        value[one], value[two] = value[two], value[one]


def _changed(value: object, rng: Random) -> object:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return rng.choice((0, 1, -1, -value, value + rng.choice(_STEPS), value // 2))
    if isinstance(value, float):
        return round(rng.choice((0.0, -value, value + rng.choice(_STEPS) / 2)), 6)
    if isinstance(value, str):
        return _text(value, rng)
    return value


def _text(value: str, rng: Random) -> str:
    """A letter dropped, doubled, or replaced by another of its letters."""
    if not value:
        return "a"
    place = rng.randrange(len(value))
    new = rng.choice(("", value[place] * 2, rng.choice(value)))
    return value[:place] + new + value[place + 1 :]
