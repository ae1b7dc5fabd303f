"""Frames out of any cut of the stream, and lies about lengths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.sandbox import protocol

FRAMES = st.lists(st.tuples(st.integers(1, 11), st.binary(max_size=300)), max_size=8)


@given(FRAMES, st.integers(1, 50))
def test_frames_come_out_whole_however_the_stream_is_cut(frames: list[tuple[int, bytes]], step: int) -> None:
    stream = b"".join(protocol.frame(kind, payload) for kind, payload in frames)
    reader, got = protocol.Frames(1000), []
    for start in range(0, len(stream), step):
        reader.feed(stream[start : start + step])
        while (frame := reader.next()) is not None:
            got.append(frame)
    assert got == frames
    assert reader.empty


@given(st.integers(1001, 2**32 - 1), st.binary(max_size=20))
def test_a_frame_over_the_bound_is_refused_by_its_header(length: int, rest: bytes) -> None:
    reader = protocol.Frames(1000)
    reader.feed(protocol.HEADER.pack(length, 1) + rest)
    with pytest.raises(protocol.ProtocolError, match="1000 are allowed"):
        reader.next()


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_a_pair_splits_where_it_was_joined(head: bytes, body: bytes) -> None:
    assert protocol.split(protocol.pair(head, body)) == (head, body)


@given(st.binary(max_size=40))
def test_a_lying_pair_is_refused_or_split_within_itself(payload: bytes) -> None:
    try:
        head, body = protocol.split(payload)
    except protocol.ProtocolError:
        assert len(payload) < 4 or int.from_bytes(payload[:4], "big") > len(payload) - 4
    else:
        assert len(head) + len(body) == len(payload) - 4


@given(st.binary(max_size=100), st.integers(0, 200))
def test_missing_is_never_more_than_what_completes_the_frame(payload: bytes, cut: int) -> None:
    stream = protocol.frame(3, payload)
    reader = protocol.Frames(1000)
    reader.feed(stream[:cut])
    assert reader.missing == 0 if cut >= len(stream) else 0 < reader.missing <= len(stream) - cut
