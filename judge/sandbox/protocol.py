"""The protocol of both ends: host and runner over a socket, runner and child over pipes. Standard library only.

This one file is used by the host and laid beside the runner in the box.

A frame is a header of five bytes, `!IB` (payload length in bytes, type), and the payload. Every length is checked
against a bound before a byte of the payload is read. Integers are big-endian.

    host -> runner    HELLO    JSON {"cpu"}: the processor that the host runs on, -1 if not known
                      PROGRAM  u32 length of the limits' JSON, that JSON, then the program's JSON
                      CALL     payload for the harness
                      ANSWER   JSON, the host's answer to an ASK
                      BYE      nothing: the session is over, the box may be used again
    runner -> host    HELLO    JSON {"protocol", "python", "fingerprint", "isolation"}
                      OUTCOME  u32 length of the facts' JSON, that JSON, then the output as the child gave it
                      ASK      u8 length of the callback's name, the name, then a JSON array of arguments
    runner -> child   LOAD     nothing: run the file's top level anew
                      CALL     8 bytes of nonce, then the payload
                      ANSWER   as above
    child -> runner   BORN     u32 KiB that it holds: its rights are given up, no code of the program has run
                      READY    nothing: the program is loaded
                      RESULT   the nonce, then JSON of the output
                      ERROR    JSON of the exception that left the user's code
                      ASK      as above
"""

import builtins
import struct

# In the child, names are looked up in a copy: a program which patches builtins must not break its own frames.
globals()["__builtins__"] = dict(vars(builtins))

VERSION = 1

HELLO, PROGRAM, CALL, ANSWER, BYE, OUTCOME, ASK, LOAD, READY, RESULT, ERROR, BORN = range(1, 13)

HEADER = struct.Struct("!IB")
LENGTH = struct.Struct("!I")
NONCE_BYTES = 8
SMALL_BYTES = 1 << 20
"""Bound of every frame that carries no arguments and no results."""
LARGEST_BYTES = 256 << 20
"""Bound of a frame that carries arguments or a program (the host's own data)."""


class ProtocolError(Exception):
    """The other end sent what the protocol doesn't allow."""


def frame(kind: int, payload: bytes = b"") -> bytes:
    """One frame, ready to be sent."""
    return HEADER.pack(len(payload), kind) + payload


def pair(head: bytes, body: bytes) -> bytes:
    """Two byte strings as one payload: the first one's length, then both."""
    return LENGTH.pack(len(head)) + head + body


def split(payload: bytes) -> tuple[bytes, bytes]:
    """The two byte strings of `pair`. Raises ProtocolError when the length is a lie."""
    if len(payload) < LENGTH.size:
        raise ProtocolError("a payload without its length")
    (length,) = LENGTH.unpack_from(payload)
    if length > len(payload) - LENGTH.size:
        raise ProtocolError("a payload shorter than its length")
    middle = LENGTH.size + length
    return payload[LENGTH.size : middle], payload[middle:]


class Frames:
    """Frames out of a stream of bytes that arrives in pieces."""

    def __init__(self, bound: int) -> None:
        """Refuse frames whose payload is larger than `bound` bytes."""
        self.bound = bound
        self._buffer = bytearray()

    def feed(self, piece: bytes) -> None:
        """Take the next bytes of the stream."""
        self._buffer += piece

    def next(self) -> tuple[int, bytes] | None:
        """The next whole frame as (type, payload), or None. Raises ProtocolError when a frame is over the bound."""
        if len(self._buffer) < HEADER.size:
            return None
        length, kind = HEADER.unpack_from(self._buffer)
        if length > self.bound:
            raise ProtocolError(f"a frame of {length} bytes, {self.bound} are allowed")
        end = HEADER.size + length
        if len(self._buffer) < end:
            return None
        payload = bytes(memoryview(self._buffer)[HEADER.size : end])
        del self._buffer[:end]
        return kind, payload

    @property
    def missing(self) -> int:
        """How many bytes, at least, the next whole frame still needs."""
        if len(self._buffer) < HEADER.size:
            return HEADER.size - len(self._buffer)
        length, _ = HEADER.unpack_from(self._buffer)
        return max(0, HEADER.size + int(length) - len(self._buffer))

    @property
    def empty(self) -> bool:
        """Whether no byte waits."""
        return not self._buffer
