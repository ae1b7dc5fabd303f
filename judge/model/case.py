"""One case of a problem: arguments and expected result, encoded as they cross the sandbox's border."""

from typing import NamedTuple


class Case(NamedTuple):
    """One hidden or sample test."""

    name: str
    """Stable name `kind/name/seed`, for example `random/mixed/3`; keeps its meaning when cases are added."""
    arguments: bytes
    """JSON array of the arguments, hidden ones (a cycle's `pos`, a callback's secret) included, in the signature's
    order. For a design problem `[[method, ...], [[argument, ...], ...]]`."""
    expected: bytes
    """JSON of the expected output, in the canonical form of `judge.model.case.encode`."""

    @property
    def kind(self) -> str:
        """The first part of the name: samples, bounds, small, random, adversarial, large, custom."""
        return self.name.partition("/")[0]


def encode(value: object) -> bytes:
    """Canonical JSON bytes of a value of exact built-in types: ASCII, no spaces.

    Raises ValueError on NaN and infinities.
    """
    from json import dumps

    return dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")
