"""Reads the `constraints:` of problem.yaml: one entry a parameter, its form given by the parameter's type."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from judge.problems import shapes
from judge.problems.document import Items, Node, Scalar, Sink, Table, meant
from judge.problems.expression import Expression, ExpressionError
from judge.problems.expression import parse as parse_expression
from judge.problems.shapes import ALPHABETS, Call, Constraint, Range, Shape
from judge.problems.signature import Parameter, Signature
from judge.problems.validation import dependencies

_ONE = Range(Expression("1"), Expression("1"))
_EXAMPLES = {
    "str": "{length: 1..100, alphabet: lowercase}",
    "list": "{length: 1..10^4, items: ...}",
    "grid": "{rows: 1..300, columns: 1..300, cells: ...}",
    "ListNode": "{length: 0..5000, values: -100..100}",
    "TreeNode": "{nodes: 0..10^4, values: -100..100}",
    "RandomNode": "{length: 0..1000, values: -10^4..10^4}",
    "GraphNode": "{nodes: 0..100}",
}


@dataclass(frozen=True, slots=True)
class _At:
    """The parameter that is being read."""

    sink: Sink
    name: str
    known: tuple[str, ...]
    """Names that its bounds may refer to."""

    def error(self, node: Node, message: str) -> None:
        self.sink.error(node.line, f"constraints: {self.name}: {message}")

    def without(self, name: str) -> "_At":
        """The same where one name may not be used."""
        return replace(self, known=tuple(known for known in self.known if known != name))


def parse(table: Table, signature: Signature, sink: Sink) -> tuple[Constraint, ...]:
    """Read the constraints of all arguments, hidden ones included.

    Args:
        table: the value of `constraints:`.
        signature: gives the arguments and their types.
        sink: takes what is wrong; after an error the result lacks what could not be read.

    Returns:
        One constraint an argument, in the signature's order; for a design problem a single one called `calls`.
    """
    if signature.design:
        return _parse_calls(table, signature, sink)
    found = _parse_parameters(table, signature.arguments, {}, signature.argument_names, sink)
    _refuse_unknown(table, list(signature.argument_names), sink)
    _refuse_circles(found, table, sink)
    return found


def _parse_parameters(
    table: Table, parameters: Sequence[Parameter], keys: dict[str, str], known: tuple[str, ...], sink: Sink
) -> tuple[Constraint, ...]:
    """Constraints of some parameters; `keys` has the table's key where it isn't the parameter's name."""
    found = []
    for parameter in parameters:
        key = keys.get(parameter.name, parameter.name)
        node = table.get(key)
        if node is None:
            if parameter.type == "bool":
                found.append(Constraint(parameter.name, shapes.Boolean()))
            else:
                sink.error(table.line, f"constraints: {parameter.name} ({parameter.type}) is missing")
            continue
        shape = _shape(parameter.type, node, _At(sink, parameter.name, known))
        if shape is not None:
            found.append(Constraint(parameter.name, shape))
    return tuple(found)


def _parse_calls(table: Table, signature: Signature, sink: Sink) -> tuple[Constraint, ...]:
    """The one constraint of a design problem: keys are `calls`, names of parameters, and `method.parameter`."""
    made = signature.constructor or ()
    taken = tuple(parameter.name for parameter in made)
    used = ["calls"]
    calls = []
    for name, parameters in [(signature.class_name, made), *((m.name, m.parameters) for m in signature.methods)]:
        own = {p.name: f"{name}.{p.name}" for p in parameters if table.get(f"{name}.{p.name}") is not None}
        used += [own.get(p.name, p.name) for p in parameters]
        known = tuple(dict.fromkeys([*taken, *(p.name for p in parameters)]))
        found = _parse_parameters(table, parameters, own, known, sink)
        _refuse_circles(found, table, sink)
        calls.append(Call(name, found))
    _refuse_unknown(table, list(dict.fromkeys(used)), sink)
    node = table.get("calls")
    if node is None:
        sink.error(table.line, "constraints: calls is missing: how many calls a case may have, for example 1..10^4")
        return ()
    count = _range(node, _At(sink, "calls", ()))
    return () if count is None else (Constraint("calls", shapes.Calls(count, calls[0], tuple(calls[1:]))),)


def _refuse_unknown(table: Table, known: list[str], sink: Sink) -> None:
    for entry in table:
        if entry.key not in known:
            sink.error(entry.line, f"constraints: {entry.key} is no argument{meant(entry.key, known)}")


def _refuse_circles(constraints: Sequence[Constraint], table: Table, sink: Sink) -> None:
    """An error for each argument whose bounds refer to themselves by way of others."""
    needs = {constraint.name: dependencies(constraint) for constraint in constraints}
    for name in needs:
        reached: set[str] = set()
        todo = list(needs[name])
        while todo:
            other = todo.pop()
            if other not in reached:
                reached.add(other)
                todo += needs.get(other, ())
        if name in reached:
            sink.error(table.line_of(name), f"constraints: the bounds of {name} refer to themselves by way of others")


def _shape(type_text: str, node: Node, at: _At) -> Shape | None:
    """The shape that a declaration gives to a type; None with a finding."""
    if type_text == "bool":
        at.error(node, "a bool needs no constraint")
        return None
    if type_text in ("int", "float"):
        limits = _range(node, at)
        if limits is None:
            return None
        return shapes.Integer(limits) if type_text == "int" else shapes.Real(limits)
    kind = "list" if type_text.startswith("list[") else type_text
    if not isinstance(node, Table):
        at.error(node, f"a {type_text} is declared like {_EXAMPLES[kind]}")
        return None
    if kind == "list":
        grid = type_text.startswith("list[list[") and any(e.key in ("rows", "columns", "cells") for e in node)
        return _grid(type_text[10:-2], node, at) if grid else _listing(type_text[5:-1], node, at)
    return _READERS[kind](node, at)


def _keys(node: Table, kind: str, needed: tuple[str, ...], allowed: tuple[str, ...], at: _At) -> bool:
    """Whether all needed keys are there; unknown ones are findings."""
    for entry in node:
        if entry.key not in needed + allowed:
            at.sink.error(
                entry.line, f"constraints: {at.name}: unknown key {entry.key!r}{meant(entry.key, needed + allowed)}"
            )
    missing = [key for key in needed if node.get(key) is None]
    if missing:
        at.error(node, f"{' and '.join(missing)} missing; declare it like {_EXAMPLES[kind]}")
    return not missing


def _size(node: Table, key: str, at: _At) -> Range | None:
    """The range of a size: not negative, and not in terms of the argument itself."""
    found = node.get(key)
    if found is None:
        return None
    limits = _range(found, at.without(at.name))
    if limits is not None and not limits.low.names and limits.low.evaluate({}) < 0:
        at.error(found, f"{key} can't be negative")
        return None
    return limits


def _items(type_text: str, node: Table, key: str, at: _At) -> Shape | None:
    found = node.get(key)
    if found is None and type_text == "bool":
        return shapes.Boolean()
    return None if found is None else _shape(type_text, found, at)


def _listing(item_type: str, node: Table, at: _At) -> Shape | None:
    needed = ("length",) if item_type == "bool" else ("length", "items")
    if not _keys(node, "list", needed, ("items", "distinct", "sorted"), at):
        return None
    length, items = _size(node, "length", at), _items(item_type, node, "items", at)
    distinct, ordered = _flag(node, "distinct", at), _flag(node, "sorted", at)
    if ordered and not (item_type in ("int", "float", "str") or item_type.startswith("list[")):
        at.error(node, f"a list of {item_type} can't be sorted")
    return None if length is None or items is None else shapes.Listing(length, items, distinct, ordered)


def _grid(cell_type: str, node: Table, at: _At) -> Shape | None:
    if not _keys(node, "grid", ("rows", "columns", "cells"), (), at):
        return None
    rows = _size(node, "rows", at)
    columns = _size(node, "columns", replace(at, known=(*at.known, "rows")))
    cells_node = node.get("cells")
    cells: Shape | None
    if cell_type == "str" and isinstance(cells_node, Table) and cells_node.get("length") is None:
        _keys(cells_node, "str", (), ("alphabet",), at)
        alphabet = _alphabet(cells_node, at)
        cells = None if alphabet is None else shapes.Text(_ONE, alphabet)
    else:
        cells = _items(cell_type, node, "cells", at)
    return None if rows is None or columns is None or cells is None else shapes.Grid(rows, columns, cells)


def _text(node: Table, at: _At) -> Shape | None:
    if not _keys(node, "str", ("length", "alphabet"), (), at):
        return None
    length, alphabet = _size(node, "length", at), _alphabet(node, at)
    return None if length is None or alphabet is None else shapes.Text(length, alphabet)


def _tree(node: Table, at: _At) -> Shape | None:
    if not _keys(node, "TreeNode", ("nodes", "values"), ("distinct",), at):
        return None
    nodes, values = _size(node, "nodes", at), _items("int", node, "values", at)
    return None if nodes is None or values is None else shapes.Tree(nodes, values, _flag(node, "distinct", at))


def _chain(node: Table, at: _At) -> Shape | None:
    if not _keys(node, "ListNode", ("length", "values"), ("distinct", "sorted"), at):
        return None
    length, values = _size(node, "length", at), _items("int", node, "values", at)
    if length is None or values is None:
        return None
    return shapes.Chain(length, values, _flag(node, "distinct", at), _flag(node, "sorted", at))


def _random_chain(node: Table, at: _At) -> Shape | None:
    if not _keys(node, "RandomNode", ("length", "values"), (), at):
        return None
    length, values = _size(node, "length", at), _items("int", node, "values", at)
    return None if length is None or values is None else shapes.RandomChain(length, values)


def _graph(node: Table, at: _At) -> Shape | None:
    if not _keys(node, "GraphNode", ("nodes",), (), at):
        return None
    nodes = _size(node, "nodes", at)
    return None if nodes is None else shapes.Graph(nodes)


def _flag(node: Table, key: str, at: _At) -> bool:
    found = node.get(key)
    if found is None:
        return False
    value = found.value if isinstance(found, Scalar) else None
    if type(value) is not bool:
        at.error(found, f"{key} is true or false")
        return False
    return value


def _alphabet(node: Table, at: _At) -> tuple[str, ...] | None:
    """Names of alphabets and further characters: one text, or a list of such."""
    found = node.get("alphabet")
    parts = found.items if isinstance(found, Items) else () if found is None else (found,)
    texts = [part.text for part in parts if isinstance(part, Scalar)]
    if not texts or len(texts) < len(parts) or "" in texts:
        names = ", ".join(ALPHABETS)
        at.error(found or node, f"alphabet is one of {names}, a text of all characters, or a list of such")
        return None
    return tuple(texts)


def _range(node: Node, at: _At) -> Range | None:
    """`low..high`, or one expression for a fixed value."""
    if not isinstance(node, Scalar):
        at.error(node, "a range is written low..high, for example 1..10^4")
        return None
    parts = node.text.split("..")
    if len(parts) > 2 or not all(part.strip() for part in parts):
        at.error(node, f"{node.text!r} is no range; write low..high, for example 1..10^4")
        return None
    try:
        limits = Range(parse_expression(parts[0]), parse_expression(parts[-1]))
        unknown = sorted((limits.low.names | limits.high.names).difference(at.known))
        if unknown:
            known = f"; known here are {', '.join(at.known)}" if at.known else ""
            at.error(node, f"{node.text!r} refers to {unknown[0]}, which is not known here{known}")
            return None
        return limits if _in_order(limits, node, at) else None
    except ExpressionError as error:
        at.error(node, str(error))
        return None


def _in_order(limits: Range, node: Scalar, at: _At) -> bool:
    """Whether the ends are whole numbers, the lower first, as far as that can be told. Raises ExpressionError."""
    ends = [end.evaluate({}) for end in limits if not end.names]
    if any(type(end) is bool for end in ends):
        at.error(node, f"{node.text!r}: bounds are whole numbers")
        return False
    if len(ends) == 2 and ends[0] > ends[1]:
        at.error(node, f"{node.text!r} is empty: the lower bound comes first")
        return False
    return True


_READERS: dict[str, Callable[[Table, _At], Shape | None]] = {
    "str": _text,
    "TreeNode": _tree,
    "ListNode": _chain,
    "RandomNode": _random_chain,
    "GraphNode": _graph,
}
