"""Programs and boxes for the contract's tests."""

import json
from collections.abc import Iterable

from judge.model.limits import MIB, Limits
from judge.model.outcome import Outcome
from judge.sandbox.box import Box, Call, Role
from judge.sandbox.choose import open_box
from judge.sandbox.client import describe

QUICK = Limits(cpu_s=0.5, memory_bytes=128 * MIB, load_cpu_s=1.0)


def program(
    source: str, parameters: str = "x:int", returns: str = "int", method: str = "solve", **more: object
) -> bytes:
    """A program for the harness: a class Solution with one method."""
    pairs = [part.split(":") for part in parameters.split()] if parameters else []
    description = {
        "kind": "function",
        "filename": "solution.py",
        "class": "Solution",
        "methods": [{"name": method, "parameters": pairs, "returns": returns}],
        "constructor": None,
        "judged": "return",
        "hidden": [],
        "callbacks": [],
        **more,
    }
    return describe(source.encode(), description)


def solve(body: str, head: str = "") -> str:
    """Source of a Solution whose method `solve(self, x)` has that body."""
    lines = "\n".join("        " + line for line in body.splitlines())
    return f"{head}\nclass Solution:\n    def solve(self, x):\n{lines}\n"


def run(
    box: Box, source: str, inputs: Iterable[object] = (1,), limits: Limits = QUICK, **more: object
) -> list[Outcome]:
    """Outcomes of a Solution called with each input."""
    calls = [Call(json.dumps([value]).encode()) for value in inputs]
    return list(box.run(program(source, **more), limits, calls))


def open_submission_box(backend: str) -> Box:
    """A box for submissions of that backend."""
    return open_box(Role.SUBMISSION, backend, lambda line: None, 60.0)
