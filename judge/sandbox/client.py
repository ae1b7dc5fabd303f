"""The host's end of a session: programs and calls go out over a socket, outcomes come back."""

import json
import select
import socket
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from judge.errors import CannotJudge
from judge.model.limits import Limits
from judge.model.outcome import Escaped, Kill, Outcome, Phase
from judge.sandbox import protocol
from judge.sandbox.ahead import MOST_BYTES, Begun, Opening, with_source
from judge.sandbox.box import BoxFacts, Call

_AHEAD_BYTES = 64 * 1024
"""Calls are sent ahead of their turn, up to so many bytes and calls, so that the box need not wait for the next one."""
_AHEAD_CALLS = 64
MOST_WALL = 8
"""As in sandbox/worker.py: the wall guard may be so many times longer where the program got no processor."""
_PATIENCE_S = 20.0
"""Beyond the limits' own guards: when the runner itself doesn't answer, the box is given up."""


class UnexpectedError(Exception):
    """What was sent ahead is not what is to be sent: the session is of no use."""


class Connection:
    """One connected session."""

    def __init__(self, sock: socket.socket, begun: Begun | None = None) -> None:
        """Take a connected socket and send the greeting; the answer is read when it is needed.

        Where a session was `begun` (ahead.py), greeting and opening are on their way already.
        """
        self._sock = sock
        self._sock.setblocking(False)
        self._frames = protocol.Frames(protocol.LARGEST_BYTES)
        self._begun = begun
        self._ahead = memoryview(begun.opening if begun else b"")
        self.opening: Opening | None = None
        if begun is None:
            greeting = json.dumps({"cpu": _processor()}).encode()
            self.send(protocol.HELLO, greeting)
            self.opening = Opening(protocol.frame(protocol.HELLO, greeting))

    @property
    def expected(self) -> bool:
        """Whether everything that was sent ahead has been asked for."""
        return not self._ahead

    def send(self, kind: int, payload: bytes = b"") -> None:
        """Send a frame, taking in what comes meanwhile, so that the two ends never wait for each other.

        Raises CannotJudge when the box is gone, and UnexpectedError when something else was sent ahead.
        """
        frame = protocol.frame(kind, payload)
        if self._ahead:
            if self._ahead[: len(frame)] != frame:
                raise UnexpectedError
            self._ahead = self._ahead[len(frame) :]
            return
        if self._begun is not None:
            self._begun.sent.acquire()  # nothing may overtake what is still on its way
            self._begun.sock.close()
            self._begun = None
        rest = memoryview(frame)
        while rest:
            try:
                rest = rest[self._sock.send(rest) :]
            except BlockingIOError:
                self._wait(select.POLLIN | select.POLLOUT, _PATIENCE_S)
                self._take_in()
            except OSError as error:
                raise _gone(str(error)) from error

    def receive(self, seconds: float) -> tuple[int, bytes]:
        """The next frame within so many seconds of silence. Raises CannotJudge."""
        while True:
            try:
                frame = self._frames.next()
            except protocol.ProtocolError as error:
                raise _gone(str(error)) from error
            if frame is not None:
                return frame
            self._wait(select.POLLIN, seconds)
            self._take_in()

    def _wait(self, events: int, seconds: float) -> None:
        waiter = select.poll()
        waiter.register(self._sock, events)
        if not waiter.poll(seconds * 1000):
            raise _gone(f"{seconds:.0f} s of silence")

    def _take_in(self) -> None:
        """Read what is there, if anything."""
        try:
            piece = self._sock.recv(max(65536, min(self._frames.missing, 1 << 20)))
        except BlockingIOError:
            return
        except OSError as error:
            raise _gone(str(error)) from error
        if not piece:
            raise _gone("it closed the connection")
        self._frames.feed(piece)

    def close(self) -> None:
        """End the session; the box kills what still runs."""
        if self._begun is not None:
            self._begun.close()
        self._sock.close()


def _processor() -> int:
    """The processor that this process runs on, so the box takes another; -1 if not known (proc_pid_stat(5), 39)."""
    try:
        with open("/proc/self/stat", "rb", buffering=0) as file:
            return int(file.read(1024).rpartition(b")")[2].split()[36])
    except (OSError, ValueError, IndexError):
        return -1


def _gone(reason: str) -> CannotJudge:
    return CannotJudge(
        f"the sandbox stopped answering ({reason}); nothing was judged",
        hint="try again; when it stays so: judge doctor",
        code="sandbox_gone",
    )


def describe(source: bytes, description: dict[str, object]) -> bytes:
    """A program's JSON for the runner: the harness's description and the file's bytes."""
    return with_source(json.dumps(description).encode(), source)


def run(connection: Connection, program: bytes, limits: Limits, calls: Iterable[Call]) -> Iterator[Outcome]:
    """One Outcome per call, in order; calls are sent ahead while they are small. Raises CannotJudge."""
    bounds = _bounds(limits)
    connection.send(protocol.PROGRAM, protocol.pair(bounds, program))
    opening = connection.opening if connection.opening and not connection.opening.program else None
    if opening:
        opening.limits, opening.program = bounds, program
    silence_s = MOST_WALL * (limits.wall_s + 3 * limits.load_cpu_s + 5) + _PATIENCE_S
    coming = iter(calls)
    following = next(coming, None)
    sent: deque[Call] = deque()
    while following is not None or sent:
        while following is not None and _may_be_sent(following, sent):
            connection.send(protocol.CALL, following.payload)
            if opening and following.answer is None and len(opening.calls) <= MOST_BYTES:
                opening.calls += protocol.frame(protocol.CALL, following.payload)
            sent.append(following)
            following = next(coming, None)
        kind, payload = connection.receive(silence_s)
        if kind == protocol.ASK:
            connection.send(protocol.ANSWER, _answer(sent[0].answer, payload))
        elif kind == protocol.OUTCOME:
            sent.popleft()
            yield _told(payload)
        else:
            raise _gone("it broke the protocol")


def _may_be_sent(call: Call, sent: deque[Call]) -> bool:
    if not sent:
        return True
    if call.answer is not None or len(sent) >= _AHEAD_CALLS:
        return False  # an answer must not queue behind the next call
    return sum(len(other.payload) for other in sent) + len(call.payload) < _AHEAD_BYTES


def _answer(answer: Callable[[bytes], bytes] | None, payload: bytes) -> bytes:
    """The host's answer to a callback; the name is not needed as a problem has one callback."""
    if answer is None or not payload:
        return b'{"error":"this problem has no such callback"}'
    return answer(payload[1 + payload[0] :])


def _bounds(limits: Limits) -> bytes:
    return json.dumps(
        {
            "kill_cpu_s": limits.kill_cpu_s,
            "wall_s": limits.wall_s,
            "load_cpu_s": limits.load_cpu_s,
            "memory_bytes": limits.memory_bytes,
            "printed_bytes": limits.printed_bytes,
            "kept_bytes": limits.kept_bytes,
            "result_bytes": limits.result_bytes,
        }
    ).encode()


def greeting(connection: Connection) -> dict[str, object]:
    """The runner's answer to the greeting. Raises CannotJudge."""
    kind, payload = connection.receive(_PATIENCE_S)
    hello = json.loads(payload) if kind == protocol.HELLO else None
    if not isinstance(hello, dict):
        raise _gone("it broke the protocol")
    return hello


def _told(payload: bytes) -> Outcome:
    """The runner's facts. Raises CannotJudge when they are none."""
    try:
        return _outcome(payload)
    except (ValueError, KeyError, TypeError, protocol.ProtocolError) as error:
        raise _gone("it told no facts") from error


def _outcome(payload: bytes) -> Outcome:
    head, output = protocol.split(payload)
    facts = json.loads(head)
    return Outcome(
        phase=Phase(facts["phase"]),
        output=output if facts["answered"] else None,
        cpu_s=facts["cpu_s"],
        wall_s=facts["wall_s"],
        peak_bytes=facts["peak_bytes"],
        printed=facts["printed"].encode("utf-8", "surrogatepass"),
        printed_bytes=facts["printed_bytes"],
        killed=Kill(facts["killed"]) if facts["killed"] else None,
        signal=facts["signal"],
        exited=facts["exited"],
        escaped=_escaped(facts["claim"]) if facts["claim"] else None,
        oom_kills=facts["oom_kills"],
        asked=facts["asked"],
        stopped_line=facts["stopped_line"],
        fault=facts["fault"],
    )


def _escaped(claim: str) -> Escaped:
    """What the child says of the exception; it may say anything, so each part is taken only in its own type."""
    try:
        told = json.loads(claim)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        return Escaped("Exception", "(its description can't be read)", None, None)
    return Escaped(
        type=_text(told.get("type"), 200) or "Exception",
        message=_text(told.get("message"), 2000) or "",
        line=_number(told.get("line")),
        function=_text(told.get("function"), 200),
        text=_text(told.get("text"), 1000),
        column=_number(told.get("column")),
        out_of_memory=told.get("out_of_memory") is True,
        compile_error=told.get("compile_error") is True,
    )


def _text(value: object, length: int) -> str | None:
    return value[:length] if isinstance(value, str) else None


def _number(value: object) -> int | None:
    return value if type(value) is int and 0 < value < 10**9 else None


__all__ = ["BoxFacts", "Connection", "describe", "greeting", "run"]
