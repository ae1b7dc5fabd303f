"""What is changed in a program to see whether the cases notice: one small change a time, as people make mistakes.

Each operator takes a node of the syntax tree and yields pairs of a description and what stands in its place. The
operators are those that fit short solutions (mutmut's and cosmic-ray's, and a few for slices, ends and copies).
"""

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

Replacement = ast.AST | list[ast.stmt] | None


class Change(NamedTuple):
    """One change of one node."""

    says: str
    """In words: `'<' to '<='`."""
    new: Replacement
    """What stands in the node's place."""


Changes = Iterator[Change]

_COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_COMBINED: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add,),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Div: (ast.FloorDiv, ast.Mult),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd, ast.BitXor),
    ast.BitXor: (ast.BitOr,),
}
_SIGNS = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.FloorDiv: "//",
    ast.Div: "/",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
}
_OTHER_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
    "bisect": "bisect_left",
    "insort": "insort_left",
    "heappushpop": "heapreplace",
    "popleft": "pop",
    "append": "appendleft",
    "appendleft": "append",
    "extend": "extendleft",
    "add": "discard",
    "nlargest": "nsmallest",
    "nsmallest": "nlargest",
    "inf": "True",
}
_TRANSPARENT = ("sorted", "reversed", "list", "set", "tuple", "abs", "copy", "deepcopy")
"""Functions of one argument that may be left out."""


def of(node: ast.AST) -> Changes:
    """All changes of one node."""
    for kind, operator in _OPERATORS:
        if isinstance(node, kind):
            yield from operator(node)


def plus(node: ast.expr, step: int) -> ast.expr:
    """A number one more or one less."""
    operator = ast.Add() if step > 0 else ast.Sub()
    return ast.BinOp(node, operator, ast.Constant(abs(step)))


def _compare(node: ast.Compare) -> Changes:
    for place, old in enumerate(node.ops):
        for new in _COMPARED[type(old)]:
            ops = [*node.ops[:place], new(), *node.ops[place + 1 :]]
            said = f"{_SIGNS[type(old)]!r} to {_SIGNS[new]!r}"
            yield Change(said, ast.Compare(node.left, ops, node.comparators))


def _binary(node: ast.BinOp) -> Changes:
    for new in _COMBINED.get(type(node.op), ()):
        said = f"{_SIGNS[type(node.op)]!r} to {_SIGNS[new]!r}"
        yield Change(said, ast.BinOp(node.left, new(), node.right))
    for side in (node.left, node.right):
        yield Change(f"only {_text(side)} of {_text(node)}", side)


def _augmented(node: ast.AugAssign) -> Changes:
    for new in _COMBINED.get(type(node.op), ()):
        said = f"'{_SIGNS[type(node.op)]}=' to '{_SIGNS[new]}='"
        yield Change(said, ast.AugAssign(node.target, new(), node.value))
    yield Change("'=' for it", ast.Assign([node.target], node.value))


def _logical(node: ast.BoolOp) -> Changes:
    new: ast.boolop = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield Change("'and' to 'or'" if isinstance(new, ast.Or) else "'or' to 'and'", ast.BoolOp(new, node.values))
    for place, value in enumerate(node.values):
        rest = [*node.values[:place], *node.values[place + 1 :]]
        new_node = rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
        yield Change(f"without {_text(value)}", new_node)


def _unary(node: ast.UnaryOp) -> Changes:
    sign = {ast.Not: "not", ast.USub: "-", ast.Invert: "~", ast.UAdd: "+"}[type(node.op)]
    yield Change(f"without {sign!r}", node.operand)


def _constant(node: ast.Constant) -> Changes:
    value = node.value
    if isinstance(value, bool):
        yield Change(f"{value} to {not value}", ast.Constant(not value))
    elif isinstance(value, int):
        for new in (value + 1, value - 1):
            yield Change(
                f"{value} to {new}", ast.Constant(new) if new >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-new))
            )
    elif isinstance(value, float):
        yield Change(f"{value} to {value + 1}", ast.Constant(value + 1))
    elif isinstance(value, str):
        yield Change(f"{value!r} to {value + 'x'!r}", ast.Constant(value + "x"))
    elif value is None:
        yield Change("None to 0", ast.Constant(0))


def _name(node: ast.Name) -> Changes:
    if isinstance(node.ctx, ast.Load) and node.id in _OTHER_NAMES:
        yield Change(f"{node.id} to {_OTHER_NAMES[node.id]}", ast.Name(_OTHER_NAMES[node.id], ast.Load()))


def _attribute(node: ast.Attribute) -> Changes:
    if node.attr in _OTHER_NAMES:
        yield Change(
            f"{node.attr} to {_OTHER_NAMES[node.attr]}", ast.Attribute(node.value, _OTHER_NAMES[node.attr], node.ctx)
        )
    pair = {"left": "right", "right": "left"}.get(node.attr)
    if pair is not None:
        yield Change(f"{node.attr} to {pair}", ast.Attribute(node.value, pair, node.ctx))


def _call(node: ast.Call) -> Changes:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
    if len(node.args) == 1 and (name in _TRANSPARENT or method in _TRANSPARENT):
        yield Change(f"without {name or method}()", node.args[0])
    if isinstance(node.func, ast.Attribute) and method == "copy" and not node.args:
        yield Change("without copy()", node.func.value)
    if method == "pop" and not node.args:
        yield Change("pop() to pop(0)", ast.Call(node.func, [ast.Constant(0)], []))
    if method == "pop" and len(node.args) == 1:
        yield Change("pop(...) to pop()", ast.Call(node.func, [], []))
    if name == "len":
        yield Change("one less than len()", plus(node, -1))
    if name == "range":
        yield from _ends(node)
    if len(node.args) == 2 and not any(isinstance(each, ast.Starred) for each in node.args):
        yield Change("arguments swapped", ast.Call(node.func, node.args[::-1], node.keywords))
    for keyword in node.keywords:
        rest = [each for each in node.keywords if each is not keyword]
        yield Change(f"without {keyword.arg}=", ast.Call(node.func, node.args, rest))


def _ends(node: ast.Call) -> Changes:
    """The ends of a range moved by one."""
    for place, end in enumerate(node.args[:2]):
        for step in (1, -1):
            moved = [*node.args[:place], plus(end, step), *node.args[place + 1 :]]
            yield Change(f"range: {_text(end)} {step:+d}", ast.Call(node.func, moved, []))
    if len(node.args) == 2:
        yield Change("range from 0", ast.Call(node.func, [node.args[1]], []))


def _subscript(node: ast.Subscript) -> Changes:
    index = node.slice
    if isinstance(index, ast.Slice):
        yield Change(f"without [{_text(index)}]", node.value)
        yield from _slice(node, index)
    elif not isinstance(index, ast.Constant | ast.Tuple):
        for step in (1, -1):
            yield Change(f"[{_text(index)} {step:+d}]", ast.Subscript(node.value, plus(index, step), node.ctx))


def _slice(node: ast.Subscript, index: ast.Slice) -> Changes:
    for step in (1, -1):
        if index.lower is not None:
            moved = ast.Slice(plus(index.lower, step), index.upper, index.step)
            yield Change(f"slice from {step:+d}", ast.Subscript(node.value, moved, node.ctx))
        if index.upper is not None:
            moved = ast.Slice(index.lower, plus(index.upper, step), index.step)
            yield Change(f"slice to {step:+d}", ast.Subscript(node.value, moved, node.ctx))


def _if_expression(node: ast.IfExp) -> Changes:
    yield Change(f"always {_text(node.body)}", node.body)
    yield Change(f"always {_text(node.orelse)}", node.orelse)


def _comprehension(node: ast.comprehension) -> Changes:
    for place, condition in enumerate(node.ifs):
        rest = [*node.ifs[:place], *node.ifs[place + 1 :]]
        new = ast.comprehension(node.target, node.iter, rest, node.is_async)
        yield Change(f"without if {_text(condition)}", new)


def _if(node: ast.If) -> Changes:
    for value in (True, False):
        yield Change(f"if {value}", ast.If(ast.Constant(value), node.body, node.orelse))
    if node.orelse:
        yield Change("without else", ast.If(node.test, node.body, []))
        yield Change("'else' not else but always", [ast.If(node.test, node.body, []), *node.orelse])


def _while(node: ast.While) -> Changes:
    yield Change("while False", ast.While(ast.Constant(False), node.body, node.orelse))
    yield Change("if for while", ast.If(node.test, node.body, []))


def _for(node: ast.For) -> Changes:
    items = ast.Call(ast.Name("list", ast.Load()), [node.iter], [])
    one, last = ast.Constant(1), ast.UnaryOp(ast.USub(), ast.Constant(1))
    for said, part in (("the first", ast.Slice(one)), ("the last", ast.Slice(None, last))):
        some = ast.Subscript(items, part, ast.Load())
        yield Change(f"loop without {said}", ast.For(node.target, some, node.body, node.orelse))
    yield Change("no loop", ast.Pass())


def _left_out(node: ast.stmt) -> Changes:
    del node
    yield Change("left out", ast.Pass())


def _return(node: ast.Return) -> Changes:
    yield Change("left out", ast.Pass())
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield Change("return None", ast.Return(None))


def _break(node: ast.Break | ast.Continue) -> Changes:
    new: ast.stmt = ast.Continue() if isinstance(node, ast.Break) else ast.Break()
    yield Change("'break' to 'continue'" if isinstance(node, ast.Break) else "'continue' to 'break'", new)
    yield Change("left out", ast.Pass())


def _assign(node: ast.Assign) -> Changes:
    """Start values: 0 to an infinity."""
    if isinstance(node.value, ast.Constant) and node.value.value == 0 and type(node.value.value) is int:
        infinite = ast.Call(ast.Name("float", ast.Load()), [ast.Constant("inf")], [])
        for said, value in (("inf", infinite), ("-inf", ast.UnaryOp(ast.USub(), infinite))):
            yield Change(f"begins with {said}", ast.Assign(node.targets, value))


def _text(node: ast.AST) -> str:
    """A node as code, at most 30 characters."""
    text = ast.unparse(node)
    return text if len(text) <= 30 else f"{text[:27]}..."


_OPERATORS: tuple[tuple[type | tuple[type, ...], Callable[..., Changes]], ...] = (
    (ast.Compare, _compare),
    (ast.BinOp, _binary),
    (ast.AugAssign, _augmented),
    (ast.BoolOp, _logical),
    (ast.UnaryOp, _unary),
    (ast.Constant, _constant),
    (ast.Name, _name),
    (ast.Attribute, _attribute),
    (ast.Call, _call),
    (ast.Subscript, _subscript),
    (ast.IfExp, _if_expression),
    (ast.comprehension, _comprehension),
    (ast.If, _if),
    (ast.While, _while),
    (ast.For, _for),
    (ast.Return, _return),
    ((ast.Break, ast.Continue), _break),
    (ast.Assign, _assign),
    ((ast.Assign, ast.AugAssign, ast.Expr, ast.If, ast.While, ast.Delete, ast.AnnAssign), _left_out),
)
