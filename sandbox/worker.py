"""One program at work, seen from the runner: its process, its pipes, its clock, and what is measured of it.

The loop in `_wait` is the only place that waits: for a frame of the child, for its printed bytes, for its end, for
the host's end, and for the limits. It sleeps at most half of what is left of the CPU limit, between 1 and 20 ms.
"""

import contextlib
import fcntl
import os
import select
import signal
import time
from typing import Any, NamedTuple, Protocol

import child
import protocol
from isolation import Isolation

PIPE_BYTES = 1 << 20
TRACE_BYTES = 16_384
PAGE_TABLES = 16 << 20
"""Page tables for 8 GiB: more is an attack, and no limit but this counts them."""
LINE_DIGITS = 7
WATCH_S = 0.005
"""How often a working program's memory and threads are looked at."""
GRACE_S = 0.02
"""How long a stopped program has to say in which line it was and to flush what it printed."""
MOST_WALL = 8
"""Times the wall guard that a program may take at most, however busy the machine is."""
POLL_LEAST_S, POLL_MOST_S = 0.001, 0.02
MEMORY_SLACK = 64 << 20
"""Resident bytes over the limit at which the runner kills: a backstop, as RLIMIT_DATA has let them through."""


class HostGone(Exception):
    """The host closed the socket, or sent what the protocol doesn't allow."""


class Host(Protocol):
    """What a worker needs of the host's connection."""

    def fileno(self) -> int:
        """For poll."""

    def receive(self) -> tuple[int, bytes]:
        """The next frame."""

    def send(self, kind: int, payload: bytes = b"") -> None:
        """Send a frame."""


class Bounds(NamedTuple):
    """The limits as the host sends them (judge/model/limits.py): seconds and bytes."""

    kill_cpu_s: float
    wall_s: float
    load_cpu_s: float
    memory_bytes: int
    printed_bytes: int
    kept_bytes: int
    result_bytes: int


class Program:
    """A program as the host sent it, with its limits."""

    def __init__(self, description: dict[str, Any], bounds: Bounds) -> None:
        """Take the harness's description (its `source` is base64) and the limits."""
        from base64 import b64decode

        self.source = b64decode(description.pop("source"))
        self.reload = bool(description.pop("reload", True))
        self.alone = bool(description.pop("alone", False))
        self.description, self.bounds = description, bounds

    def asks(self, question: bytes) -> bool:
        """Whether a question (protocol.ASK) is for a callback that the program has."""
        name = question[1 : 1 + question[0]] if question else b""
        return name.decode("ascii", "replace") in self.description.get("callbacks", ())


class _Ended(Exception):
    """The child is dead, or was killed by us."""


class Worker:
    """A child with a program, and the facts of its calls."""

    def __init__(self, program: Program, isolation: Isolation, host: Host) -> None:
        """Fork the child; it begins to load at once."""
        self.program, self.isolation, self.host = program, isolation, host
        self.dead = False
        self.born = False
        self.loading = True
        self.frames = protocol.Frames(program.bounds.result_bytes + protocol.NONCE_BYTES)
        self._outgoing = memoryview(b"")
        self._oom_before = isolation.oom_kills()
        self._begin()
        printed, printed_child = _pipe()
        requests_child, requests = _pipe()
        results, results_child = _pipe()
        trace, trace_child = _pipe()
        with open("/proc/self/status", "rb", buffering=0) as own:
            size_kib = _sizes(own.fileno())
        rights = isolation.rights(size_kib["VmData"] * 1024 + program.bounds.memory_bytes)
        self.pid = isolation.fork()
        if self.pid == 0:
            child.start(
                rights, program.description, program.source, (printed_child, requests_child, results_child, trace_child)
            )
        for fd in (printed_child, requests_child, results_child, trace_child):
            os.close(fd)
        self.printed_fd, self.requests, self.results, self.trace = printed, requests, results, trace
        for fd in (printed, requests, results, trace):
            os.set_blocking(fd, False)
        self.pidfd = os.pidfd_open(self.pid)
        self.clock = (~self.pid << 3) | 2
        self._base_bytes = self._born_bytes = size_kib["VmRSS"] * 1024
        self._status_fd = os.open(f"/proc/{self.pid}/status", os.O_RDONLY)
        self._start_cpu = 0.0
        self._poll = select.poll()
        for fd in (printed, results, self.pidfd):
            self._poll.register(fd, select.POLLIN)
        self._poll.register(host.fileno(), select.POLLRDHUP)

    def _begin(self) -> None:
        """Facts of a new phase."""
        self.killed: str | None = None
        self.ended: dict[str, int | None] = {"signal": None, "exited": None}
        self.kept = bytearray()
        self.printed = 0
        self.asked = 0
        self.claim: bytes = b""
        self.stopped_line: int | None = None
        self.peak = 0
        self.fault: str | None = None
        self._start_wall = time.monotonic()
        self._last_cpu = 0.0

    def call(self, payload: bytes) -> tuple[dict[str, Any], bytes]:
        """One call: facts as a JSON object, and the output (empty where there is none; `answered` tells)."""
        bounds = self.program.bounds
        phase = "load"
        try:
            if self.loading:
                self._wait(protocol.READY, bounds.load_cpu_s, 3 * bounds.load_cpu_s + 5)
                self.loading = False
                self._start_wall = time.monotonic()
            else:
                self._begin()
            phase = "call"
            self._start_cpu = self._cpu()
            nonce = os.urandom(protocol.NONCE_BYTES)
            self._queue(protocol.CALL, nonce + payload)
            output = self._wait(protocol.RESULT, bounds.kill_cpu_s, bounds.wall_s)
            if output[: protocol.NONCE_BYTES] != nonce or not self.frames.empty:
                self._kill("protocol")
            self._drain()
            self._measure()
        except _Ended:
            return self._facts(phase, answered=False), b""
        return self._facts("call", answered=True), output[protocol.NONCE_BYTES :]

    def load_again(self) -> None:
        """After an outcome: let the child run its top level anew while the host is thinking."""
        if self.program.reload:
            self._begin()
            self._start_cpu = self._last_total
            self._queue(protocol.LOAD)
            self.loading = True

    def stop(self) -> None:
        """End the child and all that it may have left. Nothing is measured any more: the facts are told already."""
        if not self.dead:
            self._signal(signal.SIGKILL)
            self._reap()
        for fd in (self.printed_fd, self.requests, self.results, self.trace, self.pidfd, self._status_fd):
            os.close(fd)
        self.isolation.sweep()

    def _queue(self, kind: int, payload: bytes = b"") -> None:
        """Begin to send a frame; the rest goes out in `_wait` as the child reads."""
        self._outgoing = memoryview(bytes(self._outgoing) + protocol.frame(kind, payload))
        self._push()

    def _push(self) -> None:
        try:
            while self._outgoing:
                self._outgoing = self._outgoing[os.write(self.requests, self._outgoing) :]
        except BlockingIOError:
            self._poll.register(self.requests, select.POLLOUT)
            return
        except BrokenPipeError:
            pass  # its end is seen by the pidfd
        self._poll_off(self.requests)

    def _wait(self, wanted: int, cpu_s: float, wall_s: float) -> bytes:
        """The payload of the wanted frame. Raises _Ended when the child ends or is killed first, and HostGone."""
        while True:
            frame = self._frame()
            if frame is not None:
                kind, payload = frame
                if kind == wanted:
                    return payload
                self._other(kind, payload)
                continue
            used = self._cpu() - self._start_cpu
            waited = time.monotonic() - self._start_wall
            if used >= cpu_s:
                self._kill("cpu")
            if waited >= wall_s and (waited >= MOST_WALL * wall_s or waited - self._starved() >= wall_s):
                self._kill("wall")
            pause = max(POLL_LEAST_S, min(POLL_MOST_S, (cpu_s - used) / 2))
            ready = self._poll.poll(pause * 1000)
            if time.monotonic() - self._watched >= WATCH_S:
                self._watch_memory()
            for fd, _ in ready:
                self._attend(fd)

    def _attend(self, fd: int) -> None:
        """Something happened on a descriptor."""
        if fd == self.results:
            self._read_results()
        elif fd == self.printed_fd:
            self._drain()
        elif fd == self.requests:
            self._push()
        elif fd == self.pidfd:
            self._read_results()
            if self.frames.empty or self.frames.missing:
                self._died()
        else:
            raise HostGone

    def _frame(self) -> tuple[int, bytes] | None:
        try:
            return self.frames.next()
        except protocol.ProtocolError:
            self._kill("result")
        return None

    def _other(self, kind: int, payload: bytes) -> None:
        """A frame that is not the wanted one: a question, an exception, or nonsense."""
        if kind == protocol.BORN and not self.born:
            self.born = True
            self._born_bytes = min(self._base_bytes, protocol.LENGTH.unpack(payload)[0] * 1024)
        elif kind == protocol.ASK:
            if len(payload) > protocol.SMALL_BYTES or not self.program.asks(payload):
                self._kill("protocol")
            self.asked += 1
            self.host.send(protocol.ASK, payload)
            kind, answer = self.host.receive()
            if kind != protocol.ANSWER:
                self._kill("protocol")
            if answer == b'{"stop":"budget"}':
                self._kill("budget")
            if len(self._outgoing) > protocol.SMALL_BYTES:
                self._kill("protocol")  # it asks and asks, and reads no answer
            self._queue(protocol.ANSWER, answer)
        elif kind == protocol.ERROR:
            self.claim = payload[: protocol.SMALL_BYTES]
            self._drain()
            self._measure()
            self._signal(signal.SIGKILL)
            self._reap()
            self.ended = {"signal": None, "exited": None}
            raise _Ended
        else:
            self._kill("protocol")

    def _read_results(self) -> None:
        try:
            while True:
                piece = os.read(self.results, max(65536, min(self.frames.missing, PIPE_BYTES)))
                if not piece:
                    self._poll_off(self.results)
                    return
                self.frames.feed(piece)
                if not self.frames.missing:
                    return
        except BlockingIOError:
            pass

    def _drain(self) -> None:
        """Take what was printed: count all, keep the first part."""
        try:
            while True:
                piece = os.read(self.printed_fd, 65536)
                if not piece:
                    self._poll_off(self.printed_fd)
                    return
                self.printed += len(piece)
                room = self.program.bounds.kept_bytes - len(self.kept)
                self.kept += piece[: max(0, room)]
                if self.printed > self.program.bounds.printed_bytes and self.killed is None and not self.dead:
                    self._kill("printed")
        except BlockingIOError:
            pass

    def _poll_off(self, fd: int) -> None:
        with contextlib.suppress(KeyError):
            self._poll.unregister(fd)

    def _cpu(self) -> float:
        """CPU seconds of the child so far: the POSIX clock of another process (clock_gettime(2), CPU clocks)."""
        with contextlib.suppress(OSError):  # it is a zombie: the last reading, or rusage, stands
            self._last_total = time.clock_gettime(self.clock)
        return self._last_total

    _last_total = 0.0
    _watched = 0.0

    def _measure(self) -> None:
        """CPU time and peak memory at the end of a phase."""
        self._last_cpu = self._cpu() - self._start_cpu
        with contextlib.suppress(OSError):
            self.peak = max(self.peak, _sizes(self._status_fd).get("VmHWM", 0) * 1024 - self._born_bytes)

    def _starved(self) -> float:
        """Seconds in which the child wanted a processor and got none (proc_pid_schedstat), in this call and before.

        A busy machine must not turn computing into waiting: the guard is for programs that wait by themselves.
        """
        try:
            with open(f"/proc/{self.pid}/schedstat", "rb", buffering=0) as file:
                return int(file.read(128).split()[1]) / 1e9
        except (OSError, ValueError, IndexError):
            return 0.0

    def _watch_memory(self) -> None:
        """The backstop where no cgroup stands behind RLIMIT_DATA; also too many threads."""
        self._watched = time.monotonic()
        try:
            status = _sizes(self._status_fd)
        except OSError:
            return
        self.peak = max(self.peak, status.get("VmHWM", 0) * 1024 - self._born_bytes)
        held = (status.get("VmRSS", 0) + status.get("VmPTE", 0)) * 1024 - self._base_bytes
        if held > self.program.bounds.memory_bytes + child.STACK_BYTES + MEMORY_SLACK:
            self._kill("memory")
        if status.get("VmPTE", 0) * 1024 > PAGE_TABLES:
            self._kill("memory")
        if status.get("Threads", 1) > child.THREADS:
            self._kill("threads")

    def _kill(self, reason: str) -> None:
        """Note the reason, ask for the running line, then kill. Always raises _Ended."""
        self.killed = reason
        self._measure()
        if reason in ("cpu", "wall", "printed", "budget"):
            self._signal(signal.SIGXCPU)
            self._read_trace()
        self._signal(signal.SIGKILL)
        self._reap()
        self.ended = {"signal": None, "exited": None}
        self._drain()
        raise _Ended

    def _read_trace(self) -> None:
        """The innermost line of the user's file, as faulthandler writes it, piece by piece, from within the signal."""
        waiter = select.poll()
        waiter.register(self.trace, select.POLLIN)
        mark = f'File "{self.program.description["filename"]}", line '
        deadline = time.monotonic() + GRACE_S
        text = ""
        while len(text) < TRACE_BYTES and waiter.poll(max(0.0, deadline - time.monotonic()) * 1000):
            piece = os.read(self.trace, 4096)
            text += piece.decode("ascii", "replace")
            place, space, _ = text.partition(mark)[2].partition(" ")
            if space or not piece:
                self.stopped_line = int(place) if place.isdigit() and len(place) <= LINE_DIGITS else None
                return

    def _died(self) -> None:
        """The child ended by itself: how, and whether memory was the reason. Always raises _Ended."""
        self._measure()
        self._reap()
        self._drain()
        if not self.born and b"sandbox: " in self.kept:
            self.fault = self.kept.decode("utf-8", "replace").partition("sandbox: ")[2].strip()
        raise _Ended

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, number)

    def _reap(self) -> None:
        """Wait for the child's end; its rusage is the last word on CPU time."""
        _, status, usage = os.wait4(self.pid, 0)
        self.dead = True
        self._last_total = max(self._last_total, usage.ru_utime + usage.ru_stime)
        self._last_cpu = max(self._last_cpu, self._last_total - self._start_cpu)
        if os.WIFSIGNALED(status):
            self.ended = {"signal": os.WTERMSIG(status), "exited": None}
        else:
            self.ended = {"signal": None, "exited": os.WEXITSTATUS(status)}

    def _facts(self, phase: str, *, answered: bool) -> dict[str, Any]:
        """What the host makes an Outcome of (judge/sandbox/client.py)."""
        return {
            "phase": phase,
            "answered": answered,
            "cpu_s": round(self._last_cpu, 9),
            "wall_s": round(time.monotonic() - self._start_wall, 6),
            "peak_bytes": max(0, self.peak),
            "printed": bytes(self.kept).decode("utf-8", "backslashreplace"),
            "printed_bytes": self.printed,
            "killed": self.killed,
            "signal": self.ended["signal"],
            "exited": self.ended["exited"],
            "claim": self.claim.decode("utf-8", "replace"),
            "oom_kills": self.isolation.oom_kills() - self._oom_before if self.dead else 0,
            "asked": self.asked,
            "stopped_line": self.stopped_line,
            "fault": self.fault,
        }


def _pipe() -> tuple[int, int]:
    """A pipe with room for a megabyte where the kernel allows it."""
    read, write = os.pipe()
    with contextlib.suppress(OSError):
        fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
    return read, write


def _sizes(fd: int) -> dict[str, int]:
    """The sizes of an open /proc/PID/status in KiB, and its number of threads.

    Raises OSError when the process is gone.
    """
    found = {}
    for line in os.pread(fd, 4096, 0).split(b"\n"):
        name, _, value = line.partition(b":")
        if name in (b"VmHWM", b"VmRSS", b"VmData", b"VmPTE", b"Threads"):
            found[name.decode()] = int(value.split()[0])
    return found
