"""A constraint as the lines of a statement, in the manner of LeetCode: `2 ≤ nums.length ≤ 10^4`."""

import re
from collections.abc import Iterator

from judge.problems import shapes
from judge.problems.expression import Expression
from judge.problems.measures import inner_label
from judge.problems.shapes import ALPHABETS, Constraint, Range, Shape


def text(constraint: Constraint) -> str:
    """One line for each thing that is promised of an argument, without a newline at the end; empty for a bool."""
    return "\n".join(dict.fromkeys(_lines(constraint.shape, constraint.name)))


def _lines(shape: Shape, name: str) -> Iterator[str]:
    match shape:
        case shapes.Integer(limits):
            yield _between(limits, name)
        case shapes.Real(limits):
            yield _between(limits, name)
            yield f"{name} has at most 6 decimals"
        case shapes.Text(length, alphabet):
            yield _between(length, f"{name}.length")
            yield f"{name} consists of {_alphabet(alphabet)}"
        case shapes.Listing(length, items, distinct, ordered):
            yield _between(length, f"{name}.length")
            yield from _lines(items, inner_label(name))
            yield from _order(f"the items of {name}", distinct, ordered)
        case shapes.Grid():
            yield from _grid(shape, name)
        case shapes.Calls(number, constructor, methods):
            yield f"{_between(number, 'calls')}, after the constructor's"
            for parameter in (parameter for call in (constructor, *methods) for parameter in call.parameters):
                yield from _lines(parameter.shape, parameter.name)
        case shapes.Boolean():
            pass
        case _:
            yield from _nodes(shape, name)


def _nodes(shape: shapes.Tree | shapes.Chain | shapes.RandomChain | shapes.Graph, name: str) -> Iterator[str]:
    yield _between(shape[0], f"number of nodes of {name}")
    match shape:
        case shapes.Graph():
            yield f"{name} is connected and undirected, without loops or double edges; Node.val goes from 1 upwards"
        case shapes.Tree(_, values, distinct):
            yield from _lines(values, "Node.val")
            yield from _order(f"the values of {name}", distinct, False)
        case shapes.Chain(_, values, distinct, ordered):
            yield from _lines(values, "Node.val")
            yield from _order(f"the values of {name}", distinct, ordered)
        case shapes.RandomChain(_, values):
            yield from _lines(values, "Node.val")
            yield "Node.random is null or a node of the list"


def _grid(shape: shapes.Grid, name: str) -> Iterator[str]:
    row = inner_label(name)
    yield _between(shape.rows, f"{name}.length")
    columns = shape.columns
    square = columns.low == columns.high == Expression("rows")
    yield f"{row}.length = {name}.length" if square else _between(columns, f"{row}.length")
    cell = inner_label(row)
    if isinstance(shape.cells, shapes.Text) and shape.cells.length.high.text == "1":
        yield f"{cell} is one of {_alphabet(shape.cells.alphabet)}"
    else:
        yield from _lines(shape.cells, cell)


def _between(limits: Range, name: str) -> str:
    """`2 ≤ name ≤ 10^4`, or `name = 5`."""
    low, high = _expression(limits.low), _expression(limits.high)
    return f"{name} = {low}" if low == high else f"{low} ≤ {name} ≤ {high}"


def _expression(expression: Expression) -> str:
    """An expression as a statement writes it: `nums.length` for len(nums), `10^4` for 10**4."""
    return re.sub(r"\blen\((\w+)\)", r"\1.length", expression.text).replace("**", "^")


def _order(what: str, distinct: bool, ordered: bool) -> Iterator[str]:
    if ordered:
        yield f"{what} are in {'strictly increasing' if distinct else 'non-decreasing'} order"
    elif distinct:
        yield f"{what} are all different"


def _alphabet(alphabet: tuple[str, ...]) -> str:
    """`lowercase English letters, digits and '-'`."""
    parts: list[str] = []
    for part in alphabet:
        parts += [ALPHABETS[part][1]] if part in ALPHABETS else [_character(letter) for letter in part]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _character(letter: str) -> str:
    return "the space" if letter == " " else f"'{letter}'"
