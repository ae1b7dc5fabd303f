"""Values of the problem model as JSON and back, exactly, for the catalog's cache.

Scalars stand for themselves, arrays are tuples, `{"=": value}` is a JSON value kept as it is (a sample's list), and
`{"<class>": [fields]}` one of the model's classes, in the order of their fields.
"""

import json
from pathlib import Path
from typing import Any

from judge.model.finding import Finding, Severity
from judge.problems import problem, shapes, signature
from judge.problems.expression import Expression

_SCALARS = (type(None), bool, int, float, str)
_ENUMS: dict[str, Any] = {"Difficulty": problem.Difficulty, "Severity": Severity}
_RECORDS: dict[str, Any] = {
    record.__name__: record
    for record in (
        Finding,
        Expression,
        problem.Callback,
        problem.Checker,
        problem.LimitOverrides,
        problem.Problem,
        problem.Sample,
        problem.Submissions,
        problem.Summary,
        signature.Method,
        signature.Parameter,
        signature.Signature,
        shapes.Boolean,
        shapes.Call,
        shapes.Calls,
        shapes.Chain,
        shapes.Constraint,
        shapes.Graph,
        shapes.Grid,
        shapes.Integer,
        shapes.Listing,
        shapes.RandomChain,
        shapes.Range,
        shapes.Real,
        shapes.Text,
        shapes.Tree,
    )
}


def dumps(value: object) -> bytes:
    """JSON of a value of the model. Raises TypeError for any other."""
    return json.dumps(_encoded(value), separators=(",", ":")).encode("ascii")


def loads(text: bytes) -> Any:
    """The value of what `dumps` gave. Raises ValueError, KeyError or TypeError for anything else."""
    return _decoded(json.loads(text))


def _encoded(value: object) -> object:
    kind = type(value)
    if kind in _SCALARS:
        return value
    if isinstance(value, Path):
        return {"Path": str(value)}
    name = kind.__name__
    if _RECORDS.get(name) is kind:
        return {name: [_encoded(getattr(value, field)) for field in _RECORDS[name].__match_args__]}
    if _ENUMS.get(name) is kind:
        return {name: str(value)}
    if isinstance(value, tuple) and kind is tuple:
        return [_encoded(item) for item in value]
    if kind in (list, dict):
        return {"=": value}
    raise TypeError(f"{name} is no part of the problem model")


def _decoded(value: Any) -> Any:
    if isinstance(value, list):
        return tuple([_decoded(item) for item in value])
    if not isinstance(value, dict):
        return value
    ((name, inner),) = value.items()
    if name == "=":
        return inner
    if name == "Path":
        return Path(inner)
    if name in _ENUMS:
        return _ENUMS[name](inner)
    return _RECORDS[name](*[_decoded(item) for item in inner])
