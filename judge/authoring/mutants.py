"""Accepted submissions changed in one place each. Made of the syntax tree alone: nothing is run or compiled here."""

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from judge.authoring import operators
from judge.authoring.operators import Change

FEWEST_EACH = 3
"""Changes that every statement gets at least, as far as there are any."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed program."""

    file: str
    line: int
    """Of the submission, where the change is."""
    change: str
    text: str
    """The changed line, or what begins there."""
    source: str


@dataclass(frozen=True, slots=True)
class Made:
    """All mutants of a submission."""

    statements: int
    mutants: tuple[Mutant, ...]


def of(file: str, source: bytes) -> Made:
    """Every mutant of a submission, each program once.

    Args:
        file: its name, for the mutants.
        source: what is in it.

    Raises:
        SyntaxError, ValueError: it is no Python.
    """
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen = {original}
    statements = list(_statements(tree))
    mutants: list[Mutant] = []
    for statement, nodes in statements:
        before = len(mutants)
        for node in nodes:
            mutants += _fresh(file, tree, original, seen, [(node, change) for change in operators.of(node)])
        if len(mutants) - before < FEWEST_EACH:
            more = _fresh(file, tree, original, seen, list(_other_names(tree, statement, nodes)))
            mutants += more[: FEWEST_EACH - (len(mutants) - before)]
    return Made(len(statements), tuple(mutants))


def _fresh(
    file: str, tree: ast.Module, original: str, seen: set[str], changes: list[tuple[ast.AST, Change]]
) -> list[Mutant]:
    """The mutants of some changes that are no program seen before."""
    made = []
    for node, change in changes:
        source = _changed(tree, node, change)
        if source not in seen:
            seen.add(source)
            line = getattr(node, "lineno", None) or _line_within(node)
            made.append(Mutant(file, line, change.says, _first_difference(original, source), source))
    return made


def _changed(tree: ast.Module, node: ast.AST, change: Change) -> str:
    """The program with a node replaced."""
    memo: dict[int, object] = {}
    copied = deepcopy(tree, memo)
    target = memo[id(node)]
    _Replaced(target, change).visit(copied)
    return ast.unparse(ast.fix_missing_locations(copied))


class _Replaced(ast.NodeTransformer):
    """Puts what a change wants in the place of one node."""

    def __init__(self, target: object, change: Change) -> None:
        self._target = target
        self._change = change

    def visit(self, node: ast.AST) -> ast.AST | list[ast.stmt] | None:
        """The node, or what takes its place."""
        if node is self._target:
            return deepcopy(self._change.new)
        found: ast.AST = super().generic_visit(node)
        return found


def _statements(tree: ast.Module) -> Iterator[tuple[ast.stmt, list[ast.AST]]]:
    """Each statement within a function, with the nodes that are its own: those of inner statements are theirs."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        waiting: list[ast.stmt] = list(function.body)
        while waiting:
            statement = waiting.pop(0)
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                continue
            nodes, inner = _own_nodes(statement)
            waiting = [*inner, *waiting]
            if not _says_nothing(statement):
                yield statement, nodes


def _own_nodes(statement: ast.stmt) -> tuple[list[ast.AST], list[ast.stmt]]:
    """The nodes of a statement without those of inner statements, and these statements."""
    nodes: list[ast.AST] = []
    inner: list[ast.stmt] = []
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.stmt) and node is not statement:
            inner.append(node)
            continue
        nodes.append(node)
        skipped = node.annotation if isinstance(node, ast.AnnAssign) else None
        waiting += [child for child in ast.iter_child_nodes(node) if child is not skipped]
    return nodes, inner


def _says_nothing(statement: ast.stmt) -> bool:
    """Docstrings, pass and the like: no change of them changes anything."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return True
    return isinstance(statement, ast.Pass | ast.Import | ast.ImportFrom | ast.Global | ast.Nonlocal)


def _other_names(tree: ast.Module, statement: ast.stmt, nodes: list[ast.AST]) -> Iterator[tuple[ast.AST, Change]]:
    """Names of a statement replaced by others of the program; the statement done twice."""
    known = dict.fromkeys(
        node.arg if isinstance(node, ast.arg) else node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.arg) or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    )
    for node in nodes:
        if isinstance(node, ast.Name) and node.id in known:
            for other in known:
                if other not in (node.id, "self"):
                    yield node, Change(f"{node.id} to {other}", ast.Name(other, node.ctx))
    yield statement, Change("done twice", [statement, statement])


def _line_within(node: ast.AST) -> int:
    """The first line of what is inside of a node that has none itself."""
    return min((child.lineno for child in ast.walk(node) if isinstance(child, ast.expr | ast.stmt)), default=1)


def _first_difference(original: str, source: str) -> str:
    """The first line of the changed program that isn't the original's, stripped."""
    before, after = original.splitlines(), source.splitlines()
    for place, line in enumerate(after):
        if place >= len(before) or before[place] != line:
            return line.strip()
    return after[-1].strip() if after else ""
