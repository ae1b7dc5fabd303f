"""The generic edge cases that follow from constraints alone: shortest, longest, all equal, extremes. Deterministic.

They keep to the typed constraints; what a problem promises beyond them is for cases.py to decide.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from judge.problems import shapes
from judge.problems.expression import ExpressionError
from judge.problems.shapes import Constraint, Range, Shape, characters
from judge.problems.signature import Signature
from judge.problems.validation import dependencies

MOST_ELEMENTS = 200_000
"""Elements (numbers, characters, nodes, calls) of a case above which it isn't made."""

_SOME = 5


class _Way(NamedTuple):
    """How to choose sizes and values."""

    label: str
    size: str
    """low, high, or some (up to five, where allowed)."""
    values: str
    """spread, equal, low or high."""
    deep: bool = False
    """Trees as one chain."""


_WAYS = (
    _Way("shortest", "low", "spread"),
    _Way("longest", "high", "spread"),
    _Way("deepest", "high", "spread", deep=True),
    _Way("all-equal", "some", "equal"),
    _Way("minimum-values", "some", "low"),
    _Way("maximum-values", "some", "high"),
)


class _Impossible(Exception):
    """A way gives no case: a range is empty for these arguments, or the case would be too large."""


def edges(signature: Signature, constraints: Sequence[Constraint]) -> list[tuple[str, tuple[object, ...]]]:
    """The generic edge cases of a problem.

    Returns:
        Pairs of a label (shortest, longest, deepest, all-equal, minimum-values, maximum-values) and the arguments in
        the signature's order, decoded JSON. Each case once, and those that can't be made or are too large left out.
    """
    found: dict[str, tuple[str, tuple[object, ...]]] = {}
    for way in _WAYS:
        try:
            made = _Maker(way).arguments(constraints)
        except (_Impossible, ExpressionError):
            continue
        arguments = tuple(made[name] for name in signature.argument_names if name in made)
        found.setdefault(repr(arguments), (way.label, arguments))
    return list(found.values())


class _Maker:
    """Makes the arguments of one case in one way."""

    def __init__(self, way: _Way) -> None:
        self._way = way
        self._left = MOST_ELEMENTS

    def arguments(self, constraints: Sequence[Constraint]) -> dict[str, object]:
        """All arguments by name."""
        if len(constraints) == 1 and isinstance(constraints[0].shape, shapes.Calls):
            return self._calls(constraints[0].shape)
        return self._named(constraints, {}, 0)

    def _named(self, constraints: Sequence[Constraint], known: Mapping[str, object], rank: int) -> dict[str, object]:
        """Arguments by name, each after those that its bounds refer to."""
        names = dict(known)
        made: dict[str, object] = {}
        for constraint in _ordered(constraints):
            made[constraint.name] = names[constraint.name] = self._one(constraint.shape, constraint.name, names, rank)
        return made

    def _one(self, shape: Shape, name: str, names: dict[str, object], rank: int) -> object:
        """One value. `name` is the argument's, whose length its items may refer to; '' inside of it."""
        match shape:
            case shapes.Integer(limits) | shapes.Real(limits):
                make = self._numbers if isinstance(shape, shapes.Integer) else self._reals
                return make(self._limits(limits, names), 1, False, rank)[0]
            case shapes.Boolean():
                return self._way.values == "high" or (self._way.values == "spread" and rank % 2 == 1)
            case shapes.Text(length, alphabet):
                return self._text(self._count(length, names), characters(alphabet), rank)
            case shapes.Listing(length, items, distinct, ordered):
                return self._list(items, length, (distinct, ordered), name, names)
            case shapes.Grid():
                return self._grid(shape, names)
            case shapes.Calls():
                raise _Impossible
            case shapes.Tree() | shapes.Chain() | shapes.RandomChain() | shapes.Graph():
                return self._nodes(shape, name, names)

    def _nodes(
        self, shape: shapes.Tree | shapes.Chain | shapes.RandomChain | shapes.Graph, name: str, names: dict[str, object]
    ) -> list[object]:
        match shape:
            case shapes.Graph(nodes):
                return _ring(self._count(nodes, names))
            case shapes.Chain(length, values, distinct, ordered):
                return self._list(values, length, (distinct, ordered), name, names)
            case shapes.RandomChain(length, values):
                chosen = self._list(values, length, (False, False), name, names)
                last = len(chosen) - 1
                return [[value, None if place % 3 == 2 else last - place] for place, value in enumerate(chosen)]
            case shapes.Tree(nodes, values, distinct):
                chosen = self._list(values, nodes, (distinct, False), name, names)
                if not self._way.deep:
                    return chosen
                return [item for value in chosen for item in (None, value)][1:]

    def _limits(self, limits: Range, names: Mapping[str, object]) -> tuple[int, int]:
        low, high = int(limits.low.evaluate(names)), int(limits.high.evaluate(names))
        if low > high:
            raise _Impossible
        return low, high

    def _count(self, limits: Range, names: Mapping[str, object]) -> int:
        """How many elements to make; takes them from what is left."""
        low, high = self._limits(limits, names)
        count = {"low": low, "high": high, "some": max(low, min(high, _SOME))}[self._way.size]
        self._left -= count
        if self._left < 0 or count < 0:
            raise _Impossible
        return count

    def _list(
        self, items: Shape, length: Range, order: tuple[bool, bool], name: str, names: dict[str, object]
    ) -> list[object]:
        """A list; `order` says whether distinct and whether sorted. Shorter where too few different items exist."""
        distinct, ordered = order
        low = self._limits(length, names)[0]
        count = self._count(length, names)
        for _ in range(_SOME):
            if name:
                names[name] = [0] * count
            values = self._items(items, count, distinct, names)
            if distinct:
                values = list({repr(value): value for value in values}.values())
            if len(values) == count:
                return sorted(values) if ordered else values  # type: ignore[type-var]
            count = len(values)
            if count < low:
                break
        raise _Impossible

    def _items(self, shape: Shape, count: int, distinct: bool, names: dict[str, object]) -> list[object]:
        if count == 0:
            return []
        if isinstance(shape, shapes.Integer | shapes.Real):
            make = self._numbers if isinstance(shape, shapes.Integer) else self._reals
            return [*_mixed(make(self._limits(shape.range, names), count, distinct, 0))]
        return [self._one(shape, "", names, rank) for rank in range(count)]

    def _numbers(self, limits: tuple[int, int], count: int, distinct: bool, rank: int) -> list[int]:
        """Integers in order: all alike, or evenly spaced with both ends; fewer if distinct ones run out."""
        low, high = limits
        count = min(count, high - low + 1) if distinct else count
        if self._way.values == "low":
            return list(range(low, low + count)) if distinct else [low] * count
        if self._way.values == "high":
            return list(range(high - count + 1, high + 1)) if distinct else [high] * count
        if self._way.values == "equal":
            return [(low + high) // 2] * count
        if count == 1:
            start = low if self._way.size == "low" else high
            return [low + (start - low + rank * 7919) % (high - low + 1)]
        return [low + place * (high - low) // (count - 1) for place in range(count)]

    def _reals(self, limits: tuple[int, int], count: int, distinct: bool, rank: int) -> list[float]:
        """The same for numbers with decimals."""
        low, high = limits
        whole = self._numbers((0, 10**6), count, distinct, rank)
        return [round(low + (high - low) * (part / 10**6), 6) for part in whole]

    def _text(self, count: int, alphabet: str, rank: int) -> str:
        """A string; under `spread` different for each rank, as long as there are so many."""
        if self._way.values != "spread":
            return alphabet[-1 if self._way.values == "high" else 0] * count
        base = len(alphabet)
        letters = []
        for place in range(count):
            rank, digit = divmod(rank, base) if base > 1 else (rank, 0)
            letters.append(alphabet[(digit + place * (place + 1) // 2) % base])
        return "".join(letters)

    def _grid(self, shape: shapes.Grid, names: dict[str, object]) -> list[object]:
        rows = self._count(shape.rows, names)
        if rows == 0:
            return []
        columns = self._limits(shape.columns, {**names, "rows": rows})
        width = {"low": columns[0], "high": columns[1], "some": max(columns[0], min(columns[1], _SOME))}[self._way.size]
        self._left -= rows * width
        if self._left < 0:
            raise _Impossible
        flat = self._items(shape.cells, rows * width, False, names)
        return [flat[row * width : (row + 1) * width] for row in range(rows)]

    def _calls(self, shape: shapes.Calls) -> dict[str, object]:
        """Each method in turn."""
        count = self._count(shape.number, {})
        made = self._named(shape.constructor.parameters, {}, 0)
        methods, lists = [shape.constructor.name], [self._list_of(shape.constructor, made)]
        for rank in range(count):
            call = shape.methods[rank % len(shape.methods)]
            methods.append(call.name)
            lists.append(self._list_of(call, self._named(call.parameters, made, rank)))
        return {"methods": methods, "arguments": lists}

    def _list_of(self, call: shapes.Call, made: Mapping[str, object]) -> list[object]:
        self._left -= len(call.parameters)
        return [made[parameter.name] for parameter in call.parameters]


def _ordered(constraints: Sequence[Constraint]) -> Iterator[Constraint]:
    """Constraints, each after those that its bounds refer to."""
    names = {constraint.name for constraint in constraints}
    done: set[str] = set()
    while len(done) < len(names):
        ready = [c for c in constraints if c.name not in done and not (dependencies(c) & names) - done]
        if not ready:
            raise _Impossible
        yield from ready
        done |= {constraint.name for constraint in ready}


def _mixed(values: Sequence[int | float]) -> Iterator[int | float]:
    """The values out of order: first those at even places, then the others backwards."""
    yield from values[::2]
    yield from values[1::2][::-1]


def _ring(count: int) -> list[object]:
    """A graph in which every node has the one before and the one after it as neighbours."""
    return [sorted({place % count + 1, (place - 2) % count + 1} - {place}) for place in range(1, count + 1)]
