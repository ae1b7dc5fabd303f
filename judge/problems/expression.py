"""Small expressions in problem.yaml (`10^4`, `len(nums) - 1`, `version >= bad`), evaluated without ever running code.

Known: whole numbers, True and False, names of arguments, + - * // % ** (also written ^), comparisons, and, or, not,
`a if condition else b`, and the functions len, min, max and ceil_log2. Results have at most 1,024 bits.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

FUNCTIONS = ("len", "min", "max", "ceil_log2")

_LONGEST = 200
_BITS = 1024


class ExpressionError(ValueError):
    """An expression that isn't one, or that has no value for these arguments; its text says why."""


class Expression(NamedTuple):
    """One expression. Made by `parse`, which has checked it."""

    text: str
    """As written, with single spaces."""

    @property
    def names(self) -> frozenset[str]:
        """The names of arguments that it refers to."""
        nodes = ast.walk(_tree(self.text))
        return frozenset(node.id for node in nodes if isinstance(node, ast.Name) and node.id not in FUNCTIONS)

    def evaluate(self, names: Mapping[str, object]) -> int | bool:
        """Its value for these arguments.

        Args:
            names: decoded JSON values by name. A list may stand in len, min and max only; len doesn't count nulls, so
                that it is the number of nodes for a tree.

        Raises:
            ExpressionError: a name isn't given, a value has the wrong type, or the result is out of bounds.
        """
        return _number(_value(_tree(self.text), names))


def parse(text: str) -> Expression:
    """Check an expression. Raises ExpressionError where it is none.

    >>> parse("2 * 10^4").evaluate({})
    20000
    """
    expression = Expression(" ".join(text.split()))
    _tree(expression.text)
    return expression


@lru_cache(maxsize=1024)
def _tree(text: str) -> ast.expr:
    """The checked syntax tree of an expression."""
    if len(text) > _LONGEST:
        raise ExpressionError(f"an expression has at most {_LONGEST} characters")
    try:
        tree = ast.parse(text.replace("^", "**"), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError(f"{text!r} is no expression") from None
    _check(tree, text)
    return tree


def _check(node: ast.expr, text: str) -> None:
    """Raise ExpressionError on anything that isn't in the whitelist."""
    if isinstance(node, ast.Constant):
        if not isinstance(node.value, int) or node.value.bit_length() > _BITS:
            raise ExpressionError(f"{text!r}: only whole numbers of at most {_BITS} bits, True and False are known")
    elif isinstance(node, ast.Name):
        if node.id in FUNCTIONS:
            raise ExpressionError(f"{text!r}: {node.id} is a function, write {node.id}(...)")
    else:
        for part in _parts(node, text):
            _check(part, text)


def _parts(node: ast.expr, text: str) -> list[ast.expr]:
    """The operands of an operation. Raises ExpressionError where it isn't a known one."""
    match node:
        case ast.BinOp(left, op, right) if type(op) in _ARITHMETIC:
            return [left, right]
        case ast.UnaryOp(ast.USub() | ast.UAdd() | ast.Not(), operand):
            return [operand]
        case ast.Compare(left, ops, others) if all(type(op) in _COMPARISONS for op in ops):
            return [left, *others]
        case ast.BoolOp(_, values):
            return values
        case ast.IfExp(test, body, orelse):
            return [test, body, orelse]
        case ast.Call(ast.Name(name), args, []) if name in FUNCTIONS:
            if not args or (name in ("len", "ceil_log2") and len(args) != 1):
                raise ExpressionError(f"{text!r}: {name} takes one argument")
            return args
    raise ExpressionError(
        f"{text!r}: {ast.unparse(node)!r} is not known here; known are whole numbers, names, + - * // % ^, "
        f"comparisons, and, or, not, if-else, {', '.join(FUNCTIONS)}"
    )


def _value(node: ast.expr, names: Mapping[str, object]) -> object:
    """The value of a checked tree."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        if node.id not in names:
            raise ExpressionError(f"{node.id} has no value here")
        return names[node.id]
    return _operation(node, names)


def _operation(node: ast.expr, names: Mapping[str, object]) -> object:
    """The value of a checked tree that has operands."""
    match node:
        case ast.BinOp(left, op, right):
            return _ARITHMETIC[type(op)](_integer(_value(left, names)), _integer(_value(right, names)))
        case ast.UnaryOp(op, operand):
            return _unary(op, _value(operand, names))
        case ast.Compare():
            return _compared(node, names)
        case ast.BoolOp(op, values):
            wanted = isinstance(op, ast.Or)
            return any(_truth(_value(value, names)) is wanted for value in values) is wanted
        case ast.IfExp(test, body, orelse):
            return _value(body if _truth(_value(test, names)) else orelse, names)
        case ast.Call(ast.Name(name), args):
            return _FUNCTIONS[name]([_value(arg, names) for arg in args])
        case _:
            pass
    raise AssertionError(f"unchecked {ast.dump(node)}")


def _unary(op: ast.unaryop, value: object) -> int | bool:
    if isinstance(op, ast.Not):
        return not _truth(value)
    return -_integer(value) if isinstance(op, ast.USub) else _integer(value)


def _compared(node: ast.Compare, names: Mapping[str, object]) -> bool:
    """A chain of comparisons, left to right, as in Python."""
    left = _number(_value(node.left, names))
    for op, other in zip(node.ops, node.comparators, strict=True):
        right = _number(_value(other, names))
        if not _COMPARISONS[type(op)](left, right):
            return False
        left = right
    return True


def _number(value: object) -> int | bool:
    if type(value) is bool:
        return value
    return _integer(value)


def _integer(value: object) -> int:
    if type(value) is not int:
        raise ExpressionError(f"a whole number is needed, not a {type(value).__name__}")
    return _bounded(value)


def _truth(value: object) -> bool:
    if type(value) is not bool:
        raise ExpressionError(f"a condition is needed, not a {type(value).__name__}")
    return value


def _bounded(value: int) -> int:
    if value.bit_length() > _BITS:
        raise ExpressionError(f"a number has at most {_BITS} bits")
    return value


def _divided(left: int, right: int) -> int:
    if right == 0:
        raise ExpressionError("division by zero")
    return left // right


def _remainder(left: int, right: int) -> int:
    if right == 0:
        raise ExpressionError("division by zero")
    return left % right


def _power(base: int, exponent: int) -> int:
    if exponent < 0 or base.bit_length() * exponent > _BITS:
        raise ExpressionError(f"a power has no negative exponent and at most {_BITS} bits")
    return _bounded(base**exponent)


def _length(values: list[object]) -> int:
    value = values[0]
    if isinstance(value, list):
        return len(value) - value.count(None)
    if isinstance(value, str):
        return len(value)
    raise ExpressionError(f"len needs a list or a string, not a {type(value).__name__}")


def _several(values: list[object]) -> list[int]:
    """The numbers that min and max choose from: their arguments, or the items of their only one."""
    if len(values) == 1 and isinstance(values[0], list):
        values = values[0]
    if not values:
        raise ExpressionError("min and max of nothing have no value")
    return [_integer(value) for value in values]


def _ceil_log2(values: list[object]) -> int:
    value = _integer(values[0])
    if value < 1:
        raise ExpressionError("ceil_log2 needs a number of at least 1")
    return (value - 1).bit_length()


_ARITHMETIC: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: lambda left, right: _bounded(left + right),
    ast.Sub: lambda left, right: _bounded(left - right),
    ast.Mult: lambda left, right: _bounded(left * right),
    ast.FloorDiv: _divided,
    ast.Mod: _remainder,
    ast.Pow: _power,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
_FUNCTIONS: dict[str, Callable[[list[object]], int]] = {
    "len": _length,
    "min": lambda values: min(_several(values)),
    "max": lambda values: max(_several(values)),
    "ceil_log2": _ceil_log2,
}
