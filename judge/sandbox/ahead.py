"""Sent before it is asked for: what a run will very likely send, while the rest of the judge is still being imported.

A run on a box keeps, in the private runtime folder, what it sent at first: the program's description, its limits and
the calls. The next run of the same words in the same folder leases the same box and sends that again, with the source
of now, as its very first act and from a thread; then it goes the ordinary way. There `Connection.send` finds that a
frame is already on its way and only compares: what differs by a byte is not believed, the session is dropped and
everything is sent in the ordinary way. So this can cost a little time, and never a wrong verdict.

Nothing is imported here that costs time; that is why notes are kept with marshal, which is fit for a file that nobody
else can write.
"""

import _socket
import _thread
import fcntl
import marshal
import os
import select
import sys
from contextlib import suppress

MOST_BYTES = 4 << 20
"""Longer openings are not kept: their transport isn't what one waits for."""
KEPT = 16
"""Notes of so many problems."""
_FORMAT = f"1 {sys.version}"
_SOURCE = b', "source": "'


class Opening:
    """What a session sent first, to be sent ahead by the next run."""

    def __init__(self, greeting: bytes) -> None:
        """The greeting's frame; the rest is added as it is sent."""
        self.greeting = greeting
        self.limits = self.program = b""
        self.calls = bytearray()


class Begun:
    """A leased box to which an opening is on its way."""

    __slots__ = ("folder", "lock", "opening", "sent", "sock")

    def __init__(self, folder: str, lock: int, sock: _socket.socket, opening: bytes) -> None:
        """Begin to send. `opening` is what follows the greeting."""
        self.folder, self.lock, self.sock, self.opening = folder, lock, sock, opening
        self.sent = _thread.allocate_lock()
        self.sent.acquire()
        _thread.start_new_thread(self._send, ())

    def _send(self) -> None:
        rest = memoryview(self.opening)
        try:
            while rest:
                try:
                    rest = rest[self.sock.send(rest) :]
                except BlockingIOError:  # whoever took the session reads without blocking, and the two share that
                    select.select([], [self.sock], [], 1.0)
        except (OSError, ValueError):
            pass  # the box is gone, or the session was given up; whoever reads from it will see that
        finally:
            self.sent.release()

    def close(self) -> None:
        """Let go of our end, whether all is sent or not."""
        with suppress(OSError):
            self.sock.shutdown(_socket.SHUT_RDWR)
        self.sock.close()


_begun: list[Begun] = []


def begin(arguments: list[str], home: str) -> None:
    """Send the opening of the last run with these words, if there was one and its box is free. Never raises OSError.

    Args:
        arguments: the command line behind `judge`.
        home: the runtime folder, which need not exist.
    """
    if arguments[:1] != ["run"]:
        return
    try:
        with open(_file(home, arguments), "rb") as file:
            made, file_of_solution, folder, greeting, limits, description, calls = marshal.loads(file.read())  # noqa: S302 - ours alone
        if made != _FORMAT:
            return
        with open(file_of_solution, "rb") as file:
            source = file.read()
        lock = os.open(f"{folder}/lock", os.O_RDWR | os.O_CLOEXEC)
        sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            sock.connect(f"{folder}/socket")
            sock.sendall(greeting)
        except OSError:
            os.close(lock)
            sock.close()
            return
    except (OSError, ValueError, EOFError, TypeError):
        return
    _begun.append(Begun(folder, lock, sock, opening(limits, with_source(description, source)) + calls))


def take(prefix: str) -> Begun | None:
    """The begun session in a box whose folder begins so, once."""
    if _begun and _begun[0].folder.startswith(prefix):
        return _begun.pop()
    return None


def drop() -> None:
    """Give back a box that nobody took: the command went another way."""
    while _begun:
        begun = _begun.pop()
        begun.close()
        os.close(begun.lock)


def remember(arguments: list[str], home: str, solution: str, folder: str, told: Opening) -> None:
    """Keep the opening of a session for the next run with these words. Raises OSError.

    Args:
        arguments: the command line behind `judge`.
        home: the runtime folder.
        solution: absolute path of the file that was judged.
        folder: the box's.
        told: what was sent.
    """
    if not told.program or len(told.calls) > MOST_BYTES:
        return
    file = _file(home, arguments)
    description = told.program[: told.program.rindex(_SOURCE)] + b"}"
    note = (_FORMAT, solution, folder, told.greeting, told.limits, description, bytes(told.calls))
    with open(f"{file}.{os.getpid()}", "wb") as new:
        new.write(marshal.dumps(note))
    os.replace(new.name, file)
    notes = sorted(
        (entry for entry in os.scandir(home) if entry.name.startswith("ahead-")), key=lambda e: e.stat().st_mtime_ns
    )
    for entry in notes[:-KEPT]:
        os.unlink(entry.path)


def with_source(description: bytes, source: bytes) -> bytes:
    """A program's JSON: the description's object with the file's bytes as its last member."""
    from binascii import b2a_base64

    return description[:-1] + _SOURCE + b2a_base64(source, newline=False) + b'"}'


def opening(limits: bytes, program: bytes) -> bytes:
    """The frame of a program (protocol.PROGRAM), made without the protocol's imports."""
    payload = len(limits).to_bytes(4, "big") + limits + program
    return len(payload).to_bytes(4, "big") + b"\2" + payload


def _file(home: str, arguments: list[str]) -> str:
    """The note of a command line typed in this folder."""
    from zlib import crc32

    return f"{home}/ahead-{crc32(chr(0).join([os.getcwd(), *arguments]).encode('utf-8', 'surrogateescape')):08x}"
