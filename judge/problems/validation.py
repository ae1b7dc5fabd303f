"""Whether arguments keep to a constraint, and which of its bounds they reach."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from judge.problems import shapes
from judge.problems.expression import ExpressionError
from judge.problems.measures import Measure, Misfit, inner_label, shown, walk
from judge.problems.shapes import Constraint, Range, Shape

_MOST_SHOWN = 5


def violations(constraint: Constraint, arguments: Mapping[str, object]) -> list[str]:
    """What of these arguments breaks the constraint, in words; empty if nothing does.

    Args:
        constraint: what one argument may be.
        arguments: all of the case's arguments by name; for a design problem `methods` and `arguments`.
    """
    found: list[str] = []
    for item in walk(constraint, arguments):
        found += [item.message] if isinstance(item, Misfit) else _outside(item)
        if len(found) >= _MOST_SHOWN:
            break
    return found[:_MOST_SHOWN]


def bounds(constraint: Constraint) -> tuple[str, ...]:
    """Labels of all bounds that a case may reach, such as `nums.length min`; sizes that are fixed have none."""
    found = [
        f"{label} {end}" for label, limits in ranges(constraint) if limits.low != limits.high for end in ("min", "max")
    ]
    return tuple(dict.fromkeys(found))


def bounds_hit(constraint: Constraint, arguments: Mapping[str, object]) -> frozenset[str]:
    """Those of `bounds(constraint)` that these arguments reach. The arguments must not violate it."""
    hit = set()
    for item in walk(constraint, arguments):
        if isinstance(item, Misfit) or item.range.low == item.range.high or not item.values:
            continue
        pair = _limits(item)
        if isinstance(pair, tuple):
            hit |= {f"{item.label} min"} if min(item.values) == pair[0] else set()
            hit |= {f"{item.label} max"} if max(item.values) == pair[1] else set()
    return frozenset(hit)


def misfit(type_text: str, value: object) -> str | None:
    """Why a decoded JSON value is not of a signature's type, None if it is. An int is fine where a float is expected.

    >>> misfit("list[int]", [1, True])
    'item 1 must be an int, not true'
    """
    if type_text.startswith("list["):
        if type(value) is not list:
            return f"must be a list, not {shown(value)}"
        found = ((place, misfit(type_text[5:-1], item)) for place, item in enumerate(value))
        return next((f"item {place} {why}" for place, why in found if why is not None), None)
    accepted, wanted = _TYPES[type_text]
    return None if type(value) in accepted else f"must be {wanted}, not {shown(value)}"


_TYPES: dict[str, tuple[tuple[type, ...], str]] = {
    "int": ((int,), "an int"),
    "float": ((float, int), "a number"),
    "bool": ((bool,), "true or false"),
    "str": ((str,), "a string"),
    "None": ((type(None),), "null"),
    "list": ((list,), "a list"),
    **dict.fromkeys(("ListNode", "TreeNode", "GraphNode", "RandomNode"), ((list,), "a list (the encoded nodes)")),
}


@lru_cache(maxsize=1024)
def _fixed(limits: Range) -> tuple[int, int] | None:
    """The values of a range that refers to no argument, None where it does. Raises ExpressionError."""
    if limits.low.names or limits.high.names:
        return None
    return int(limits.low.evaluate({})), int(limits.high.evaluate({}))


def _limits(item: Measure) -> tuple[int, int] | str:
    """The values of a range, or why it has none."""
    limits = item.range
    try:
        fixed = _fixed(limits)
        return fixed or (int(limits.low.evaluate(item.names)), int(limits.high.evaluate(item.names)))
    except ExpressionError as error:
        return f"the bounds of {item.label} have no value here: {error}"


def _outside(item: Measure) -> list[str]:
    """The message for numbers outside of their range."""
    pair = _limits(item)
    if isinstance(pair, str):
        return [pair]
    low, high = pair
    if not item.values or (low <= min(item.values) and max(item.values) <= high):
        return []
    index, value = next((i, v) for i, v in enumerate(item.values) if not low <= v <= high)
    promised = f"at least {low} is promised" if value < low else f"at most {high} is promised"
    if item.unit:
        several = item.unit if value == 1 else f"{item.unit}s"
        return [f"{item.place} has {value} {several}, {promised.replace(' is ', ' are ')}"]
    place = f"{item.place}[{index}]" if len(item.values) > 1 else item.place
    return [f"{place} is {value}, {promised}"]


def ranges(constraint: Constraint) -> Iterator[tuple[str, Range]]:
    """All ranges of a constraint with their labels, such as `nums.length`."""
    yield from _ranges_of(constraint.shape, constraint.name)


def dependencies(constraint: Constraint) -> frozenset[str]:
    """Names of the other arguments that a constraint's bounds refer to."""
    found: set[str] = set()
    for _, limits in ranges(constraint):
        found |= limits.low.names | limits.high.names
    return frozenset(found) - {constraint.name, "rows"}


def _ranges_of(shape: Shape, label: str) -> Iterator[tuple[str, Range]]:
    match shape:
        case shapes.Integer(limits) | shapes.Real(limits):
            yield label, limits
        case shapes.Text(length):
            yield f"{label}.length", length
        case shapes.Listing(length, items):
            yield f"{label}.length", length
            yield from _ranges_of(items, inner_label(label))
        case shapes.Grid(rows, columns, cells):
            yield f"{label}.length", rows
            yield f"{inner_label(label)}.length", columns
            yield from _ranges_of(cells, inner_label(inner_label(label)))
        case shapes.Tree(nodes, values) | shapes.Chain(nodes, values) | shapes.RandomChain(nodes, values):
            yield f"{label}.nodes", nodes
            yield from _ranges_of(values, f"{label} Node.val")
        case shapes.Graph(nodes):
            yield f"{label}.nodes", nodes
        case shapes.Calls(number, constructor, methods):
            yield "calls", number
            for parameter in (parameter for call in (constructor, *methods) for parameter in call.parameters):
                yield from _ranges_of(parameter.shape, parameter.name)
        case shapes.Boolean():
            pass
