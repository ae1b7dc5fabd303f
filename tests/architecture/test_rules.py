"""What CONTRIBUTING.md says holds everywhere, as far as the syntax shows it. Directions of imports: import-linter."""

import ast
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOST = sorted((ROOT / "judge").rglob("*.py"))
BOX = [*sorted((ROOT / "sandbox").glob("*.py")), ROOT / "judge" / "sandbox" / "protocol.py"]
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "programs" not in path.parts)
MOST_LINES = 450
"""Files are mostly under 300 lines; one that needs more than this has more than one idea in it."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "service", "misc", "lib"}
HEAVY = {"docker", "rich", "yaml", "tabulate", "platformdirs", "numpy", "sortedcontainers"}
RUNNING = {"eval", "exec", "__import__"}
RUNNING_MODULES = {"pickle", "marshal", "shelve", "runpy"}
ONLY_ITS_OWN_FILES = {"judge/sandbox/ahead.py": {"marshal"}}
"""Reads with marshal what it wrote into the private runtime folder, never what came from anywhere else."""


def name(path):
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path):
    return ast.parse(path.read_bytes(), str(path))


def imported(nodes):
    """Top-level names of the modules that these nodes import, relative ones left out."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def at_import(path):
    """The nodes that run when the module is imported: everything outside of functions and of `if TYPE_CHECKING`."""
    waiting = list(tree(path).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting += node.orelse
            continue
        yield node
        waiting += ast.iter_child_nodes(node)


def test_there_is_something_to_look_at():
    assert len(HOST) > 30
    assert len(BOX) > 5


@pytest.mark.parametrize("path", BOX, ids=name)
def test_what_goes_into_a_box_uses_the_standard_library_and_its_neighbours(path):
    neighbours = {other.stem for other in BOX}
    # numpy is offered to programs; ours may only look whether a program has imported it
    assert set(imported(ast.walk(tree(path)))) <= sys.stdlib_module_names | neighbours


@pytest.mark.parametrize("path", BOX, ids=name)
def test_no_file_of_a_box_hides_a_module_of_the_standard_library(path):
    assert path.stem not in sys.stdlib_module_names


@pytest.mark.parametrize("path", [*HOST, *TESTS], ids=name)
def test_the_host_imports_nothing_of_problems_or_solutions(path):
    assert not {"problems", "solutions"} & set(imported(ast.walk(tree(path))))


@pytest.mark.parametrize("path", HOST, ids=name)
def test_the_host_runs_no_text_as_code(path):
    called = {
        node.func.id for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & RUNNING
    assert RUNNING_MODULES & set(imported(ast.walk(tree(path)))) <= ONLY_ITS_OWN_FILES.get(name(path), set())


@pytest.mark.parametrize("path", HOST, ids=name)
def test_heavy_modules_are_imported_in_the_functions_that_need_them(path):
    assert not HEAVY & set(imported(at_import(path)))


@pytest.mark.parametrize("path", HOST, ids=name)
def test_only_the_command_line_and_the_reports_print(path):
    if path.parts[len(ROOT.parts) + 1] in ("cli", "reports", "__main__.py"):
        return
    printing = [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "click.echo", "sys.stdout.write")
    ]
    assert printing == []


@pytest.mark.parametrize("path", [*HOST, *BOX], ids=name)
def test_a_module_is_named_after_what_is_in_it_and_has_one_idea(path):
    assert path.stem not in VAGUE
    assert len(path.read_text().splitlines()) <= MOST_LINES


def test_file_names_of_tests_are_unique():
    names = [path.name for path in TESTS if path.name not in ("conftest.py", "__init__.py")]
    assert sorted(names) == sorted(set(names))


def test_scripts_are_executable_and_stop_at_an_unset_name():
    scripts = [*(ROOT / "scripts").iterdir(), ROOT / ".ci" / "run"]
    assert {"setup", "test", "check"} <= {script.name for script in scripts}
    for script in scripts:
        lines = script.read_text().splitlines()
        assert lines[0] == "#!/usr/bin/env bash", script
        assert script.stat().st_mode & 0o111 == 0o111, script
        assert any(line.startswith("set -") and "u" in line for line in lines), script
