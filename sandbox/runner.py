"""PID 1 of a box: takes programs and calls from the host, forks a child for each program, measures, limits, kills.

    host ──socket── runner (this process, never runs a submission's code) ──pipes── child (one program)

- One session at a time. Frames are those of protocol.py; a session ends with BYE, or when the host is gone.
- The child is separated in one of two ways, found by looking at our own capabilities. `namespace` (bubblewrap, where
  only one user exists): the child gets PID and mount namespaces of its own, so it can't even name us. `user` (Docker):
  the child becomes a user that nobody else is, and after it PID 1 kills everything and reaps.
- CPU time is read from outside, from the child's CPU clock. The reason of a kill is noted before the signal is sent.
- Runner and child share one processor, another one than the host's: a round trip costs a ninth of what it does across
  two, and the host works while they do. It is chosen anew for each session, wherever the kernel woke us.
- After a session the box compares itself with its picture from the start (clean.py) and ends when anything differs,
  when idle, or after an hour. Else it begins anew by exec, with the listening socket: nothing of a session stays in
  its memory.

Arguments: --idle SECONDS (0: end after the first session), --fingerprint TEXT, --listen PATH or --fd N for the socket,
and --born SECONDS (monotonic) from the second session on.
"""

import argparse
import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import time
from typing import Any, NoReturn

sys.path.append("/packages")

import child
import clean
import filter as seccomp
import make_cases  # noqa: F401 - a child of another user can't read our files: all of them are imported before it forks
import preamble
import protocol
import worker
from isolation import Isolation
from worker import HostGone

PROCESSORS = os.sched_getaffinity(0)
MAX_AGE_S = 3600.0
FIRST_CALL_S = 60.0
"""How long a box that ends with its first session waits for it."""


class Connection:
    """The host's end: whole frames in, whole frames out."""

    def __init__(self, sock: socket.socket) -> None:
        """Take a connected socket."""
        self.sock = sock

    def fileno(self) -> int:
        """For poll."""
        return self.sock.fileno()

    def receive(self) -> tuple[int, bytes]:
        """The next frame, and not a byte beyond it: a child forked now must not find the cases to come in its memory.

        Raises HostGone.
        """
        length, kind = protocol.HEADER.unpack(self._exactly(protocol.HEADER.size))
        if length > protocol.LARGEST_BYTES:
            raise HostGone
        return kind, self._exactly(length)

    def _exactly(self, size: int) -> bytes:
        pieces: list[bytes] = []
        while size:
            try:
                piece = self.sock.recv(size, socket.MSG_WAITALL)
            except OSError as error:
                raise HostGone from error
            if not piece:
                raise HostGone
            pieces.append(piece)
            size -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def send(self, kind: int, payload: bytes = b"") -> None:
        """Send one frame. Raises HostGone."""
        try:
            self.sock.sendall(protocol.frame(kind, payload))
        except OSError as error:
            raise HostGone from error


class Session:
    """One host's use of the box: a program at a time, a worker for it, an outcome for each call."""

    def __init__(self, connection: Connection, box: Isolation, hello: dict[str, Any]) -> None:
        """Nothing is sent yet."""
        self.connection, self.box, self.hello = connection, box, hello
        self.program: worker.Program | None = None
        self.worker: worker.Worker | None = None

    def serve(self) -> None:
        """Answer frames until BYE. Raises HostGone."""
        try:
            while True:
                kind, payload = self.connection.receive()
                if kind == protocol.HELLO:
                    _take_processor(json.loads(payload)["cpu"])
                    self.connection.send(protocol.HELLO, json.dumps(self.hello).encode())
                elif kind == protocol.PROGRAM:
                    self._stop()
                    self.program = _program(payload)
                    self.worker = worker.Worker(self.program, self.box, self.connection)
                elif kind == protocol.CALL and self.program is not None:
                    self._call(self.program, payload)
                elif kind == protocol.BYE:
                    return
                else:
                    raise HostGone
        finally:
            self._stop()

    def _call(self, program: worker.Program, payload: bytes) -> None:
        if self.worker is None:
            self.worker = worker.Worker(program, self.box, self.connection)
        facts, output = self.worker.call(payload)
        self.connection.send(protocol.OUTCOME, protocol.pair(json.dumps(facts).encode(), output))
        if self.worker.dead or program.alone:
            self._stop()
        else:
            self.worker.load_again()

    def _stop(self) -> None:
        if self.worker is not None:
            self.worker.stop()
            self.worker = None


def _program(payload: bytes) -> worker.Program:
    """The program of a frame. Raises HostGone when it is none: then this is no host of ours."""
    try:
        limits, program = protocol.split(payload)
        return worker.Program(json.loads(program), worker.Bounds(**json.loads(limits)))
    except (ValueError, TypeError, KeyError, AttributeError, protocol.ProtocolError) as error:
        raise HostGone from error


def main() -> NoReturn:
    """Serve one session, then begin anew; end when idle, old or unclean."""
    options = _options()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE):
        signal.signal(number, signal.SIG_IGN)
    child.libc.prctl(child.PR_SET_DUMPABLE, 0, 0, 0, 0)
    listener = _listener(options)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "syscalls.json")) as file:
        machine = os.uname().machine
        box = Isolation(seccomp.child(machine, json.load(file)[machine]))
    preamble.names()
    gc.collect()
    gc.freeze()
    hello = {
        "protocol": protocol.VERSION,
        "python": ".".join(map(str, sys.version_info[:3])),
        "fingerprint": options.fingerprint,
        "isolation": box.kind,
    }
    start = clean.picture()
    born = time.monotonic() if options.born is None else options.born
    if not _waiting(listener, options.idle or FIRST_CALL_S):
        sys.exit(0)
    sock, _ = listener.accept()
    with sock, contextlib.suppress(HostGone):
        Session(Connection(sock), box, hello).serve()
    box.sweep()
    os.sched_setaffinity(0, PROCESSORS)
    if not options.idle or time.monotonic() - born > MAX_AGE_S or clean.picture() != start:
        sys.exit(0)
    _begin_anew(options, listener, born)


def _begin_anew(options: argparse.Namespace, listener: socket.socket, born: float) -> NoReturn:
    """Become a new process image, so that no byte of this session is in the memory that the next one's children get."""
    os.set_inheritable(listener.fileno(), True)
    python = sys.orig_argv[: sys.orig_argv.index("--idle")]
    told = ["--idle", str(options.idle), "--fingerprint", options.fingerprint]
    os.execv(sys.executable, [*python, *told, "--born", str(born), "--fd", str(listener.fileno())])  # noqa: S606 - ourselves


def _take_processor(hosts: int) -> None:
    """Stay on the processor that we are on, unless it is the host's and there are others."""
    mine = child.libc.sched_getcpu()
    others = sorted(PROCESSORS - {hosts}) or sorted(PROCESSORS)
    chosen = mine if mine in others else others[time.monotonic_ns() // 1000 % len(others)]
    with contextlib.suppress(OSError):
        os.sched_setaffinity(0, {chosen})


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--idle", type=float, required=True)
    parser.add_argument("--fingerprint", required=True)
    parser.add_argument("--born", type=float)
    parser.add_argument("--listen")
    parser.add_argument("--fd", type=int)
    return parser.parse_args()


def _listener(options: argparse.Namespace) -> socket.socket:
    """The listening socket: inherited in bubblewrap, made in the mounted folder in Docker.

    No descriptor of the host gets into a container, hence the two ways.
    """
    if options.fd is not None:
        return socket.socket(fileno=options.fd)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(options.listen + ".new")
    # The folder above it, on the host 0700 and here root's, is what keeps others out.
    os.chmod(options.listen + ".new", 0o666)  # noqa: S103
    listener.listen(4)
    os.rename(options.listen + ".new", options.listen)
    return listener


def _waiting(listener: socket.socket, seconds: float) -> bool:
    """Whether somebody connected within that time."""
    return bool(select.select([listener], [], [], seconds)[0])
