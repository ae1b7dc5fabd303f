"""What a constraint says of given arguments: every number that a range holds for, and everything of the wrong form.

Values are decoded JSON; types are strict (true is no int). One walk serves the validator and the report of bounds hit.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from judge.problems import shapes
from judge.problems.shapes import Constraint, Range, Shape, characters


class Measure(NamedTuple):
    """Numbers that a range holds for: one size, or all the values of a list."""

    label: str
    """As the statement names it: `nums.length`, `nums[i]`."""
    place: str
    """Where in these arguments: `nums`, `points[3]`."""
    unit: str
    """What is counted (`item`, `character`, ...); empty for values."""
    range: Range
    values: Sequence[int | float]
    names: Mapping[str, object]


class Misfit(NamedTuple):
    """Something of the wrong form."""

    message: str


Found = Iterator[Measure | Misfit]


def shown(value: object) -> str:
    """A value in a message, at most 40 characters."""
    from json import dumps

    text = dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= 40 else f"{text[:37]}..."


def walk(constraint: Constraint, arguments: Mapping[str, object]) -> Found:
    """Everything that a constraint says of these arguments."""
    if isinstance(constraint.shape, shapes.Calls):
        yield from _calls(constraint.shape, arguments)
    elif constraint.name not in arguments:
        yield Misfit(f"{constraint.name} is missing")
    else:
        name = constraint.name
        yield from _walk_shape(constraint.shape, _Place(name, name, arguments), arguments[name])


def inner_label(label: str) -> str:
    """The label of a list's items: `nums[i]` for nums, `grid[i][j]` for `grid[i]`."""
    return f"{label}[{'ijklmn'[min(label.count('['), 5)]}]"


class _Place(NamedTuple):
    """Where a value stands."""

    label: str
    place: str
    names: Mapping[str, object]

    def inside(self, index: int) -> "_Place":
        """The place of an item."""
        return _Place(inner_label(self.label), f"{self.place}[{index}]", self.names)

    def wrong(self, what: str) -> Misfit:
        """Something of the wrong form at this place."""
        return Misfit(f"{self.place} {what}")

    def size(self, unit: str, limits: Range, value: int) -> Measure:
        """How many items there are at this place."""
        word = "length" if unit in ("item", "character", "row", "column") else f"{unit}s"
        return Measure(f"{self.label}.{word}", self.place, unit, limits, [value], self.names)


def _walk_shape(shape: Shape, at: _Place, value: object) -> Found:
    yield from _WALKERS[type(shape)](shape, at, value)


def _integer(shape: shapes.Integer, at: _Place, value: object) -> Found:
    if type(value) is int:
        yield Measure(at.label, at.place, "", shape.range, [value], at.names)
    else:
        yield at.wrong(f"must be an int, not {shown(value)}")


def _real(shape: shapes.Real, at: _Place, value: object) -> Found:
    if type(value) is int or (type(value) is float and value == value and abs(value) != float("inf")):
        if round(value, 6) != value:
            yield at.wrong(f"has more than 6 decimals: {value!r}")
        yield Measure(at.label, at.place, "", shape.range, [value], at.names)
    else:
        yield at.wrong(f"must be a number, not {shown(value)}")


def _boolean(_shape: shapes.Boolean, at: _Place, value: object) -> Found:
    if type(value) is not bool:
        yield at.wrong(f"must be true or false, not {shown(value)}")


def _text(shape: shapes.Text, at: _Place, value: object) -> Found:
    if type(value) is not str:
        yield at.wrong(f"must be a string, not {shown(value)}")
        return
    yield at.size("character", shape.length, len(value))
    strange = sorted(set(value).difference(characters(shape.alphabet)))
    if strange:
        yield at.wrong(f"has the character {strange[0]!r}, which is not in its alphabet")


def _list(value: object, at: _Place) -> Misfit | list[object]:
    return value if type(value) is list else at.wrong(f"must be a list, not {shown(value)}")


def _listing(shape: shapes.Listing, at: _Place, value: object) -> Found:
    found = _list(value, at)
    if isinstance(found, Misfit):
        yield found
        return
    yield at.size("item", shape.length, len(found))
    yield from _items(shape.items, at, found)
    yield from _order(at, found, shape.distinct, shape.sorted)


def _items(shape: Shape, at: _Place, values: list[object]) -> Found:
    """All items of a list; integers, the commonest, at once."""
    if isinstance(shape, shapes.Integer) and set(map(type, values)) <= {int}:
        numbers = [value for value in values if isinstance(value, int)]
        place = at.place if len(values) > 1 else f"{at.place}[0]"
        yield Measure(at.inside(0).label, place, "", shape.range, numbers, at.names)
        return
    for index, value in enumerate(values):
        yield from _walk_shape(shape, at.inside(index), value)


def _order(at: _Place, values: Sequence[object], distinct: bool, ordered: bool) -> Found:
    """Whether values are different and in order, where that is promised."""
    if distinct and len(set(map(_frozen, values))) < len(values):
        last = {_frozen(value): place for place, value in enumerate(values)}
        twice = next(value for place, value in enumerate(values) if last[_frozen(value)] != place)
        yield at.wrong(f"has {shown(twice)} twice, all must be different")
    if ordered:
        pairs = pairwise(values)
        try:
            wrong = next((i for i, (left, right) in enumerate(pairs, 1) if right < left), None)  # type: ignore[operator]
        except TypeError:
            wrong = None  # of mixed types: found above
        if wrong is not None:
            yield at.wrong(f"is not sorted: item {wrong} is smaller than the one before it")


def _frozen(value: object) -> object:
    """A hashable stand-in that keeps 1, 1.0 and True apart."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return value if type(value) in (int, str) else (type(value), repr(value))


def _grid(shape: shapes.Grid, at: _Place, value: object) -> Found:
    rows = _list(value, at)
    if isinstance(rows, Misfit):
        yield rows
        return
    yield at.size("row", shape.rows, len(rows))
    first = rows[0] if rows else []
    for index, row in enumerate(rows):
        inside = at.inside(index)
        if not isinstance(row, list) or not isinstance(first, list):
            yield inside.wrong(f"must be a list, not {shown(row)}")
            return
        if len(row) != len(first):
            yield inside.wrong(f"has {len(row)} columns, the first row has {len(first)}")
        yield from _items(shape.cells, inside, row)
    if rows and isinstance(first, list):
        inside = at.inside(0)._replace(names={**at.names, "rows": len(rows)})
        yield inside.size("column", shape.columns, len(first))


def _tree(shape: shapes.Tree, at: _Place, value: object) -> Found:
    found = _list(value, at)
    if isinstance(found, Misfit):
        yield found
        return
    places, orphan = 1, False
    for item in found:
        orphan = orphan or places == 0
        places += -1 if item is None else 1
    if orphan:
        yield at.wrong("has a value where no parent has a place for it")
    if found and (found[-1] is None or found[0] is None):
        yield at.wrong("has null at its end" if found[0] is not None else "begins with null; the empty tree is []")
    values = [item for item in found if item is not None]
    yield at.size("node", shape.nodes, len(values))
    yield from _node_values(shape.values, at, values)
    yield from _order(at, values, shape.distinct, False)


def _node_values(shape: Shape, at: _Place, values: list[object]) -> Found:
    """The values of nodes, labelled as the statement does."""
    yield from _relabelled(_items(shape, at, values), at.inside(0).label, f"{at.label} Node.val")


def _relabelled(found: Found, old: str, new: str) -> Found:
    for item in found:
        yield item._replace(label=item.label.replace(old, new, 1)) if isinstance(item, Measure) else item


def _chain(shape: shapes.Chain, at: _Place, value: object) -> Found:
    found = _list(value, at)
    if isinstance(found, Misfit):
        yield found
        return
    yield at.size("node", shape.length, len(found))
    yield from _node_values(shape.values, at, found)
    yield from _order(at, found, shape.distinct, shape.sorted)


def _random_chain(shape: shapes.RandomChain, at: _Place, value: object) -> Found:
    found = _list(value, at)
    if isinstance(found, Misfit):
        yield found
        return
    yield at.size("node", shape.length, len(found))
    values = []
    for index, pair in enumerate(found):
        if not (isinstance(pair, list) and len(pair) == 2):
            yield at.inside(index).wrong(f"must be a pair of value and index, not {shown(pair)}")
            return
        target = pair[1]
        if target is not None and not (type(target) is int and 0 <= target < len(found)):
            yield at.inside(index).wrong(f"points to {shown(target)}, which is no index of the list")
        values.append(pair[0])
    yield from _node_values(shape.values, at, values)


def _graph(shape: shapes.Graph, at: _Place, value: object) -> Found:
    found = _list(value, at)
    if isinstance(found, Misfit):
        yield found
        return
    yield at.size("node", shape.nodes, len(found))
    edges = set()
    for index, row in enumerate(found):
        if not isinstance(row, list) or not all(type(node) is int and 1 <= node <= len(found) for node in row):
            yield at.inside(index).wrong(f"must be a list of nodes from 1 to {len(found)}, not {shown(row)}")
            return
        if index + 1 in row or len(set(row)) < len(row):
            yield at.inside(index).wrong("has a neighbour twice, or itself")
        edges |= {(index + 1, node) for node in row}
    if any((right, left) not in edges for left, right in edges):
        yield at.wrong("has an edge in one direction only")
    elif not _connected(found):
        yield at.wrong("is not connected")


def _connected(rows: list[object]) -> bool:
    """Whether every node can be reached from the first."""
    seen, queue = {1}, deque([1])
    while queue and rows:
        row = rows[queue.popleft() - 1]
        fresh = {node for node in row if isinstance(node, int)} - seen if isinstance(row, list) else set()
        seen |= fresh
        queue.extend(fresh)
    return len(seen) >= len(rows)


def _calls(shape: shapes.Calls, arguments: Mapping[str, object]) -> Found:
    """The calls of a design problem: known methods, the constructor first and only once, arguments within bounds."""
    methods, lists = arguments.get("methods"), arguments.get("arguments")
    at = _Place("calls", "calls", {})
    if not isinstance(methods, list) or not isinstance(lists, list) or len(methods) != len(lists):
        yield at.wrong("must be two lists of equal length: names of methods, and lists of their arguments")
        return
    if not methods or methods[0] != shape.constructor.name:
        yield at.wrong(f"must begin with {shape.constructor.name}")
        return
    yield Measure("calls", "the case", "call", shape.number, [len(methods) - 1], {})
    known = {call.name: call for call in shape.methods}
    made = yield from _call(shape.constructor, 0, lists[0], {})
    for index in range(1, len(methods)):
        call = known.get(methods[index]) if isinstance(methods[index], str) else None
        if call is None:
            yield Misfit(f"methods[{index}] is {shown(methods[index])}, which is none of {', '.join(known)}")
        else:
            yield from _call(call, index, lists[index], made)


def _call(
    call: shapes.Call, index: int, values: object, made: Mapping[str, object]
) -> Generator[Measure | Misfit, None, dict[str, object]]:
    """One call's arguments; gives them back by name."""
    names = [parameter.name for parameter in call.parameters]
    if not isinstance(values, list) or len(values) != len(names):
        yield Misfit(f"arguments[{index}] must be the {len(names)} arguments of {call.name}, not {shown(values)}")
        return {}
    named = dict(zip(names, values, strict=True))
    for parameter, value in zip(call.parameters, values, strict=True):
        at = _Place(parameter.name, f"{parameter.name} of call {index} ({call.name})", {**made, **named})
        yield from _walk_shape(parameter.shape, at, value)
    return named


_WALKERS: dict[type, Callable[..., Found]] = {
    shapes.Integer: _integer,
    shapes.Real: _real,
    shapes.Boolean: _boolean,
    shapes.Text: _text,
    shapes.Listing: _listing,
    shapes.Grid: _grid,
    shapes.Tree: _tree,
    shapes.Chain: _chain,
    shapes.RandomChain: _random_chain,
    shapes.Graph: _graph,
}
