"""The one source of randomness in cases.py: the same stream on every Python. Standard library only."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")

_EXACT_DRAW = 1 << 53
"""A draw has 53 bits: spans up to this are drawn at once."""


class Rng:
    """The only source of randomness in cases.py: a stream that depends on its key alone, on every Python.

    Built on `random.Random(str).random()`, the one stream that Python promises to keep.
    """

    __slots__ = ("_draw",)

    def __init__(self, key: str) -> None:
        self._draw = Random(key).random  # noqa: S311 - cases, not secrets

    def integer(self, lo: int, hi: int) -> int:
        """An integer from lo to hi, both included. Raises ValueError when there is none."""
        span = hi - lo + 1
        if span < 1:
            raise ValueError(f"no integer from {lo} to {hi}")
        if span <= _EXACT_DRAW:
            return lo + int(self._draw() * span)
        value = 0
        draws = span.bit_length() // 53 + 2
        for _ in range(draws):
            value = value * _EXACT_DRAW + int(self._draw() * _EXACT_DRAW)
        return lo + (value * span >> 53 * draws)

    def integers(self, n: int, lo: int, hi: int) -> list[int]:
        """A list of n integers from lo to hi, both included."""
        return [self.integer(lo, hi) for _ in range(n)]

    def distinct(self, n: int, lo: int, hi: int) -> list[int]:
        """A list of n different integers from lo to hi, in random order. Raises ValueError where there are fewer."""
        return [lo + place for place in self._places(hi - lo + 1, n)]

    def choice(self, seq: Sequence[Item]) -> Item:
        """One item of a sequence."""
        return seq[self.integer(0, len(seq) - 1)]

    def shuffled(self, seq: Sequence[Item]) -> list[Item]:
        """A new list with all items in random order."""
        return [seq[place] for place in self._places(len(seq), len(seq))]

    def sample(self, seq: Sequence[Item], k: int) -> list[Item]:
        """A new list of k items from different places. Raises ValueError where there are fewer."""
        return [seq[place] for place in self._places(len(seq), k)]

    def chance(self, p: float) -> bool:
        """True with probability p."""
        return self._draw() < p

    def real(self, lo: float, hi: float) -> float:
        """A number from lo to hi, rounded to 6 decimals."""
        return round(lo + self._draw() * (hi - lo), 6)

    def string(self, n: int, alphabet: str) -> str:
        """A string of n letters of an alphabet."""
        return "".join([alphabet[self.integer(0, len(alphabet) - 1)] for _ in range(n)])

    def _places(self, n: int, k: int) -> list[int]:
        """The first k of a shuffle of 0 .. n - 1 (Fisher and Yates, kept sparse so that n may be huge)."""
        if not 0 <= k <= n:
            raise ValueError(f"no {k} different ones among {n}")
        moved: dict[int, int] = {}
        chosen = []
        for first in range(k):
            other = self.integer(first, n - 1)
            chosen.append(moved.get(other, other))
            moved[other] = moved.get(first, first)
        return chosen
