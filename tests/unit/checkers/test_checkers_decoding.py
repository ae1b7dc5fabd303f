"""Decoding of what strangers wrote: JSON in, exact values out, anything else refused with one kind of error."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from json_values import expected_values, objects

from judge.checkers import DecodingError, decode
from judge.checkers.decoding import MAX_DEPTH, MAX_DIGITS


def nested(depth):
    return b"[" * depth + b"]" * depth


@given(st.one_of(expected_values, objects))
def test_what_json_writes_is_read_back(value):
    for options in ({}, {"ensure_ascii": False}, {"separators": (",", ":")}, {"indent": 2}):
        text = json.dumps(value, **options)
        try:
            raw = text.encode()
        except UnicodeEncodeError:
            continue
        assert decode(raw) == value
        assert json.dumps(decode(raw)) == json.dumps(value)


@given(st.binary(max_size=40))
def test_any_bytes_are_read_as_json_reads_them_or_refused(raw):
    try:
        value = decode(raw)
    except DecodingError:
        return
    assert json.loads(raw) == value


@given(st.text(alphabet='[]{}",:\\0123456789.eE-+ntrufalsNI\u00e9\ud800 ', max_size=30))
@example('"\\\\"')
@example('["\\"]", "\\\\", "["]')
@example('"\\"[[["')
@example("[1e5, 1E400]")
def test_texts_near_json_are_read_as_json_reads_them_or_refused(text):
    raw = text.encode("utf-8", "surrogatepass")
    try:
        value = decode(raw)
    except DecodingError:
        try:
            plain = json.loads(text)
        except ValueError:
            return
        # What json takes and we don't: NaN, infinities, a key twice, surrogates that are no escapes.
        assert any(mark in repr(plain) for mark in ("nan", "inf")) or "{" in text or "\ud800" in text
        return
    assert json.dumps(json.loads(raw)) == json.dumps(value)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" ",
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b"[1e400]",
        b"[-1e999]",
        b"[1e0400]",
        b"9" * 400 + b".0",
        b"[" + b"9" * (MAX_DIGITS + 1) + b"]",
        b"0." + b"1" * (MAX_DIGITS + 1),
        b"9" * 4400,
        b'{"a":1,"a":2}',
        b'[{"!":"set","repr":"","!":"list"}]',
        b"\xff",
        b'"\xed\xa0\x80"',
        b'\xef\xbb\xbf"x"',
        b"[1] [2]",
        b"[1,]",
        b"'a'",
        b'"a\nb"',
        b"01",
        b"\x00",
        b"[[",
        b"]]",
        b"[" * 10_000_000,
        b"]" * 1_000_000,
        b'[{"a":' * 100_000,
        b'"' * 1001,
        nested(MAX_DEPTH + 1),
        b"[" + nested(MAX_DEPTH) + b",1]",
        b'["[[[",' + nested(MAX_DEPTH) + b"]",
        b'["\\"",' + nested(MAX_DEPTH) + b"]",
        b'["\\\\",' + nested(MAX_DEPTH) + b"]",
        b"{" * 100_000,
    ],
    ids=lambda raw: raw[:12].decode("latin-1") + str(len(raw)),
)
def test_refused(raw):
    with pytest.raises(DecodingError) as error:
        decode(raw)
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b"1e5", 1e5),
        (b"[1e0005, 1E-400]", [1e5, 0.0]),
        (b"9" * 4300, int("9" * 4300)),
        (b'"' + b"9" * 10_000 + b'"', "9" * 10_000),
        (b'"' + b"[" * 10_000 + b'"', "[" * 10_000),
        (b'["\\\\", "\\"[", "]"]', ["\\", '"[', "]"]),
        (b'"\\ud800"', "\ud800"),
        (b"-0.0", 0.0),
        (b'{"!": "set", "repr": "{0, 1}"}', {"!": "set", "repr": "{0, 1}"}),
    ],
    ids=lambda item: str(item)[:12],
)
def test_taken(raw, value):
    assert decode(raw) == value


@pytest.mark.parametrize("depth", [1, 2, 3, 4, 5, 16, MAX_DEPTH])
def test_the_bound_on_depth_is_exact(depth):
    for limit in (depth, depth + 1):
        assert json.dumps(decode(nested(depth), limit)) == nested(depth).decode()
        assert len(decode(b"[" + nested(depth)[1:-1] + b",1]" if depth > 1 else b"[1]", limit)) >= 1
    if depth > 1:
        with pytest.raises(DecodingError, match=f"deeper than {depth - 1} levels"):
            decode(nested(depth), depth - 1)


@given(expected_values)
def test_the_bound_on_depth_is_the_real_depth(value):
    def depth(item):
        return 1 + max(map(depth, item), default=0) if isinstance(item, list) else 0

    raw = json.dumps(value).encode()
    assert decode(raw, depth(value)) == value
    if depth(value) > 1:
        with pytest.raises(DecodingError):
            decode(raw, depth(value) - 1)
