"""Syntax trees in a normal form, so that a program and its copy with other names, notes and layout are one."""

import ast
from collections.abc import Iterator


def normal(source: bytes | str, kept: frozenset[str] = frozenset()) -> str:
    """The normal form of a program as text; equal texts mean the same program.

    Comments, docstrings, annotations and imports go; names that the program binds itself are numbered in order;
    `x += 1` is `x = x + 1`, `a > b` is `b < a`.

    Args:
        source: the file.
        kept: names that stay, such as those of the class and method asked for.

    Raises:
        SyntaxError, ValueError: it is no Python.
    """
    tree = _Plain().visit(ast.parse(source))
    bound = set(_bound(tree)) - kept
    return ast.dump(_Numbered(bound).visit(tree))


def _bound(tree: ast.AST) -> Iterator[str]:
    """Every name that the program itself gives to something."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Name(id=name, ctx=ast.Del()):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case ast.ExceptHandler(name=str(name)):
                yield name
            case _:
                continue


class _Plain(ast.NodeTransformer):
    """Takes out what says nothing about what a program does, and writes alike what is alike."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        return self._block(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._block(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self._block(node)

    def visit_Import(self, node: ast.Import) -> None:
        del node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        del node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        return None if node.value is None else self.generic_visit(ast.Assign([node.target], node.value))

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        if not isinstance(node.target, ast.Name):
            return self.generic_visit(node)
        before = ast.Name(node.target.id, ast.Load())
        return self.generic_visit(ast.Assign([node.target], ast.BinOp(before, node.op, node.value)))

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        turned = {ast.Gt: ast.Lt, ast.GtE: ast.LtE}.get(type(node.ops[0]))
        if len(node.ops) > 1 or turned is None:
            return node
        return ast.Compare(node.comparators[0], [turned()], [node.left])

    def _block(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> ast.AST:
        """Without texts and numbers that stand alone; `pass` where nothing is left."""
        alone = [n for n in node.body if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)]
        node.body = [n for n in node.body if n not in alone and not isinstance(n, ast.Pass)]
        self.generic_visit(node)
        return node


class _Numbered(ast.NodeTransformer):
    """Replaces bound names by numbers, in the order in which they come."""

    def __init__(self, bound: set[str]) -> None:
        self._bound = bound
        self._numbers: dict[str, str] = {}

    def _of(self, name: str) -> str:
        return self._numbers.setdefault(name, f"v{len(self._numbers)}") if name in self._bound else name

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self._of(node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self._of(node.arg)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        node.attr = self._of(node.attr)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name = self._of(node.name)
        return self.generic_visit(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        node.name = None if node.name is None else self._of(node.name)
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self._of(node.name)
        return self.generic_visit(node)
