"""The host's end of sandbox/make_cases.py: questions to a problem's cases.py, which runs in a box of the bank."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from judge import running
from judge.cases.sources import contents
from judge.cases.trouble import BANK_LIMITS, answered
from judge.errors import CannotJudge
from judge.model.case import encode
from judge.problems.problem import Problem
from judge.sandbox.box import Box

FILE = "cases.py"
CHUNK_BYTES = 4_000_000
"""About the most that one question or answer carries."""


class Draft(NamedTuple):
    """A case without its expected result."""

    name: str
    arguments: bytes
    """As in `judge.model.case.Case`."""


class Generator(NamedTuple):
    """A function of cases.py marked by `@cases`."""

    function: str
    kind: str
    mode: str
    """yield, seeds or sizes"""
    keys: tuple[int, ...]
    """Its seeds or sizes."""
    growth: bool
    line: int


class SmallInputs(NamedTuple):
    """A function of cases.py marked by `@small_inputs`."""

    function: str
    ship: tuple[int, ...]
    line: int


class Feature(NamedTuple):
    """A predicate of cases.py marked by `@feature`."""

    name: str
    line: int


class Contents(NamedTuple):
    """What a cases.py defines."""

    generators: tuple[Generator, ...]
    small: tuple[SmallInputs, ...]
    features: tuple[Feature, ...]
    promised: bool
    check: bool


class Maker:
    """One problem's cases.py in a box. All methods raise CannotJudge when its code fails, naming file and line."""

    def __init__(self, problem: Problem, box: Box) -> None:
        """Take the problem and a box of role BANK."""
        self._problem = problem
        self._box = box
        self._source = contents(problem.folder / FILE)
        self._names = list(problem.parameter_names)

    def contents(self) -> Contents:
        """What there is in cases.py."""
        (found,) = self._ask("reading what it defines", [{"do": "list"}])
        return Contents(
            generators=tuple(
                Generator(g["function"], g["kind"], g["mode"], tuple(g["keys"]), g["growth"], g["line"])
                for g in found["functions"]
            ),
            small=tuple(SmallInputs(s["function"], tuple(s["ship"]), s["line"]) for s in found["small"]),
            features=tuple(Feature(f["name"], f["line"]) for f in found["features"]),
            promised=found["promised"],
            check=found["check"],
        )

    def shipped(self, found: Contents) -> list[Draft]:
        """All cases of cases.py in the order of their functions, small inputs last."""
        questions = [self._question("make", g.function) for g in found.generators]
        questions += [self._question("small", s.function, ship=True) for s in found.small if s.ship]
        return list(self._drafts(questions))

    def one(self, function: str, **key: int) -> Draft:
        """The case of one `seed` or `size`, which need not be among the declared ones."""
        (draft,) = self._drafts([self._question("make", function, **key)])
        return draft

    def small(self, function: str) -> Iterator[Draft]:
        """All inputs of an exhaustive enumeration, chunk by chunk."""
        yield from self._drafts([self._question("small", function)])

    def promised(self, arguments: Sequence[bytes]) -> list[bool]:
        """Which arguments keep the structural constraint."""
        questions = [b'{"do":"promised","arguments":[' + chunk + b"]}" for chunk in _chunks(arguments)]
        return [kept for answer in self._ask("asking promised()", questions) for kept in answer]

    def features(self, arguments: Sequence[bytes]) -> list[list[str]]:
        """Names of the features that each of the arguments hits."""
        questions = [b'{"do":"features","arguments":[' + chunk + b"]}" for chunk in _chunks(arguments)]
        return [hit for answer in self._ask("asking for features", questions) for hit in answer]

    def _question(self, do: str, function: str, **more: Any) -> dict[str, Any]:
        return {"do": do, "function": function, "names": self._names, "bytes": CHUNK_BYTES, **more}

    def _drafts(self, questions: list[dict[str, Any]]) -> Iterator[Draft]:
        """Drafts of all questions in their order; what didn't fit into one answer is asked for again."""
        while questions:
            rest = []
            for question, answer in zip(questions, self._ask("making its cases", questions), strict=True):
                for name, arguments in answer["made"]:
                    yield Draft(name, encode(arguments))
                if answer["next"] is not None:
                    rest.append({**question, "from": answer["next"]})
            questions = rest

    def _ask(self, what: str, questions: Sequence[dict[str, Any] | bytes]) -> Iterator[Any]:
        """The answers, decoded."""
        payloads = [question if isinstance(question, bytes) else encode(question) for question in questions]
        outcomes = running.bank(self._box, self._problem, self._source, BANK_LIMITS, payloads)
        given = 0
        for outcome in outcomes:
            yield json.loads(answered(self._problem, FILE, what, outcome))
            given += 1
        if given != len(payloads):
            raise CannotJudge(
                f"{self._problem.folder / FILE}: {what}: only {given} of {len(payloads)} questions were answered",
                code="bank_code",
            )


def _chunks(items: Sequence[bytes]) -> Iterator[bytes]:
    """Items joined by commas, cut where a chunk has enough bytes."""
    chunk: list[bytes] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item)
        if size >= CHUNK_BYTES:
            yield b",".join(chunk)
            chunk, size = [], 0
    if chunk:
        yield b",".join(chunk)
