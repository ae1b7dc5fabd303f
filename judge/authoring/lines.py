"""Where in a problem's files something stands. Files are read and parsed, never run."""

import ast
from pathlib import Path

from judge.problems import document
from judge.problems.document import Items, Node, Sink, Table


class Lines:
    """Lines of problem.yaml and cases.py by what stands there; 1 where it isn't found."""

    def __init__(self, folder: Path) -> None:
        """Read both files of a problem's folder; one that can't be read counts as empty."""
        sink = Sink("")
        text = document.read_text(folder / "problem.yaml", sink)
        self._root: Node | None = None if text is None else document.parse(text, sink)
        self._code = _tree(document.read_text(folder / "cases.py", sink) or "")

    def yaml(self, *path: str | int) -> int:
        """The line of a key, or of an item of a list: `yaml("constraints", "nums")`, `yaml("samples", 0)`."""
        node, line = self._root, 1
        for step in path:
            if isinstance(node, Table) and isinstance(step, str):
                entry = next((entry for entry in node if entry.key == step), None)
                if entry is None:
                    return line
                node, line = entry.node, entry.line
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                line = node.line
            else:
                return line
        return line

    def function(self, name: str) -> int:
        """The line of a function of cases.py: of its `def`, below decorators."""
        found = self._function(name)
        return 1 if found is None else found.lineno

    def label(self, function: str, label: str) -> int:
        """The line of a label as a text within a function, else the function's."""
        found = self._function(function)
        if found is None:
            return 1
        texts = [node for node in ast.walk(found) if isinstance(node, ast.Constant) and node.value == label]
        return texts[0].lineno if texts else found.lineno

    def feature(self, name: str) -> int:
        """The line of `@feature("name")`."""
        for node in self._code.body:
            for decorator in node.decorator_list if isinstance(node, ast.FunctionDef) else ():
                words = decorator.args if isinstance(decorator, ast.Call) else []
                if any(isinstance(word, ast.Constant) and word.value == name for word in words):
                    return decorator.lineno
        return 1

    def _function(self, name: str) -> ast.FunctionDef | None:
        """The function of that name that counts: the last one."""
        found = [node for node in self._code.body if isinstance(node, ast.FunctionDef) and node.name == name]
        return found[-1] if found else None


def _tree(text: str) -> ast.Module:
    """The syntax tree of Python text; empty where it is none."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])
