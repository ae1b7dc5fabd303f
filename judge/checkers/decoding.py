"""Strict, bounded decoding of JSON that came out of a sandbox. Everything in it is a claim of strangers.

The bytes are bounded before (Limits.result_bytes). Here, before anything is parsed, depth and length of numbers are
measured on the text outside of strings by passes of bytes.translate, split and replace, so that this costs less than
parsing does.
"""

from itertools import accumulate
from json import JSONDecoder

MAX_DEPTH = 64
"""Levels of brackets allowed; values of problems have five at most, a value's tag adds one."""
MAX_DIGITS = 5_000
"""Digits in a row that a number may have."""

_OVERFLOW_DIGITS = 309
"""The largest float has 309 digits before the point: shorter ones without exponent can't overflow."""

_FLAT_LEVELS = 3

_BRACKETS = bytes.maketrans(b"{}", b"[]")
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_DIGITS = bytes(0x30 if 0x30 <= byte <= 0x39 else 0x65 if byte in b"eE" else 0x20 for byte in range(256))
"""Digits become 0, exponent letters e, all else a space."""


class DecodingError(ValueError):
    """What came out of the sandbox is not JSON as we accept it."""


def decode(raw: bytes, max_depth: int = MAX_DEPTH) -> object:
    """The value of JSON bytes: None, bool, int, finite float, str, list, dict with string keys, nothing else.

    Raises:
        DecodingError: invalid UTF-8 or JSON, NaN or infinities (also by overflow), a key twice in one object, brackets
            deeper than `max_depth`, a number of more than `MAX_DIGITS` digits or than this Python converts.
    """
    bare = _outside_strings(raw)
    _check_depth(bare, max_depth)
    decoder = _DECODER if _floats_are_finite(bare) else _CAREFUL
    try:
        return decoder.decode(raw.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise DecodingError(f"not the JSON asked for: {error}") from None


def _outside_strings(raw: bytes) -> bytes:
    """The text with all strings taken out.

    Up to the first mistake in the text this splits as a parser does, and no parser gets beyond that.
    """
    if b'"' not in raw:
        return raw
    if b"\\" in raw:
        raw = raw.replace(b"\\\\", b"").replace(b'\\"', b"")
    return b" ".join(raw.split(b'"')[::2])


def _check_depth(bare: bytes, max_depth: int) -> None:
    """Raise DecodingError when brackets nest deeper."""
    brackets = bare.translate(_BRACKETS, _NO_BRACKETS)
    levels = 0
    # Taking the innermost pairs away is the fastest for what is flat; what is left is summed up.
    while brackets and levels < _FLAT_LEVELS:
        brackets = brackets.replace(b"[]", b"")
        levels += 1
    if not brackets and levels <= max_depth:
        return
    opened = max(accumulate((len(run) - 1 for run in brackets.split(b"]")), initial=0)) + 1
    if levels + opened > max_depth:
        raise DecodingError(f"nested deeper than {max_depth} levels")


def _floats_are_finite(bare: bytes) -> bool:
    """Whether no number can overflow. Raises DecodingError when one is too long."""
    digits = bare.translate(_DIGITS)
    if b"0" * (MAX_DIGITS + 1) in digits:
        raise DecodingError(f"a number of more than {MAX_DIGITS:,} digits")
    return b"0e" not in digits and b"0" * _OVERFLOW_DIGITS not in digits


def _finite(text: str) -> float:
    """A float from its text. Raises ValueError when it overflows."""
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"a number out of range: {text[:40]}")
    return value


def _refuse(name: str) -> object:
    """NaN, Infinity and -Infinity are no JSON."""
    raise ValueError(f"{name} is no number")


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object from its pairs. Raises ValueError when a key comes twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice in one object")
    return found


_DECODER = JSONDecoder(parse_constant=_refuse, object_pairs_hook=_unique)
_CAREFUL = JSONDecoder(parse_constant=_refuse, object_pairs_hook=_unique, parse_float=_finite)
