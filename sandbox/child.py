"""The process that runs a submission's code: gives up every right, loads the file, answers calls.

It holds six descriptors and nothing else: 0 nothing to read, 1 and 2 what is printed, 3 requests, 4 results, 5 a
trace of the running line when the runner stops it. Whatever it writes to 4 is a claim; facts are measured by the
runner.
"""

import builtins
import ctypes
import faulthandler
import io
import json
import os
import random
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from opcode import opmap
from types import TracebackType
from typing import Any, NamedTuple, NoReturn

import harness
import preamble
import protocol

REQUESTS, RESULTS, TRACE, FIRST_FREE = 3, 4, 5, 6
STACK_BYTES = 120 << 20
"""The main thread's stack may grow into the gap that the kernel leaves under it (at least 128 MiB)."""
RECURSION_LIMIT = 200_000
OPEN_FILES = 64
THREADS = 64
EMPTY_ENVIRONMENT = {
    "HOME": "/",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
}
ONE_THREAD = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)

PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _SECCOMP_MODE_FILTER = 4, 22, 38, 2
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REC, _MS_PRIVATE = 1, 2, 4, 8, 16384, 1 << 18
_CAPABILITIES_VERSION_3 = 0x20080522
libc = ctypes.CDLL(None, use_errno=True)
_FROM_COMPILE = (SyntaxError, UnicodeDecodeError, ValueError, RecursionError, OverflowError, MemoryError)
"""What compile() raises of a file that is no program; MemoryError is its parser's word for nesting that is too deep."""
TEXT_CHARACTERS = 1000
# Our functions look names up in a copy, so that a program which patches builtins doesn't break them.
globals()["__builtins__"] = dict(vars(builtins))
_RAISE = opmap["RAISE_VARARGS"]
_encode = json.JSONEncoder(default=str).encode


class Rights(NamedTuple):
    """What the child keeps."""

    uid: int | None
    """The user to become; None where the process is alone in its own PID and mount namespace instead."""
    data_bytes: int
    """RLIMIT_DATA: what the template holds and the program's own limit."""
    seccomp: bytes
    """The child's filter, a BPF program."""


def give_up(rights: Rights, printed: int, requests: int, results: int, trace: int) -> None:
    """Keep six descriptors and the rights of nobody. Raises OSError when anything of it fails: then no code may run."""
    _forget_peak()
    if rights.uid is None:
        _hide_processes()
    _keep_descriptors(printed, requests, results, trace)
    os.setsid()
    _limit(rights.data_bytes)
    if rights.uid is not None:
        os.setgroups([])
        os.setresgid(rights.uid, rights.uid, rights.uid)
        os.setresuid(rights.uid, rights.uid, rights.uid)
    _drop_capabilities()
    _prctl(PR_SET_DUMPABLE, 0)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    _filter(rights.seccomp)


def _prctl(option: int, *arguments: Any) -> None:
    padded = [*arguments, *[0] * (4 - len(arguments))]
    if libc.prctl(
        option, *[a if isinstance(a, ctypes._SimpleCData | ctypes._Pointer) else ctypes.c_ulong(a) for a in padded]
    ):
        raise OSError(ctypes.get_errno(), f"prctl {option} failed")


def _forget_peak() -> None:
    """Start the peak of resident memory anew: a forked process begins with its parent's."""
    _prctl(PR_SET_DUMPABLE, 1)
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass  # then the figure shown is larger; no verdict rests on it
    _prctl(PR_SET_DUMPABLE, 0)


def _hide_processes() -> None:
    """Lay an empty, read-only file system over /proc, in a mount namespace of the child's own."""
    flags = _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    if libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None) or libc.mount(
        b"tmpfs", b"/proc", b"tmpfs", flags, b"size=4k,nr_inodes=2"
    ):
        raise OSError(ctypes.get_errno(), "/proc can't be hidden")


def _keep_descriptors(printed: int, requests: int, results: int, trace: int) -> None:
    nothing = os.open("/dev/null", os.O_RDONLY)
    high = [os.dup2(fd, 100 + index) for index, fd in enumerate((nothing, printed, printed, requests, results, trace))]
    for target, fd in enumerate(high):
        os.dup2(fd, target)
    os.closerange(FIRST_FREE, 4096)


def _limit(data_bytes: int) -> None:
    limits = {
        resource.RLIMIT_DATA: data_bytes,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 64,
        resource.RLIMIT_NPROC: THREADS,
        resource.RLIMIT_STACK: STACK_BYTES,
    }
    for name, value in limits.items():
        _, hard = resource.getrlimit(name)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(name, (value, value))


def _drop_capabilities() -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if libc.capset(header, nothing):
        raise OSError(ctypes.get_errno(), "capabilities can't be dropped")


class _Program(ctypes.Structure):
    """struct sock_fprog (linux/filter.h)."""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _filter(code: bytes) -> None:
    program = _Program(len(code) // 8, code)
    _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.pointer(program))


class Gone(BaseException):
    """The runner closed its end. No exception that user code would catch by accident."""


class Child:
    """The loop of one program. All that it needs while user code lives is bound here first."""

    def __init__(self, program: dict[str, Any], source: bytes) -> None:
        """Take the program's description and its file's bytes; nothing is run yet."""
        self.program, self.source = program, source
        self.filename = str(program["filename"])
        self.frames = protocol.Frames(protocol.LARGEST_BYTES)
        self.harness = harness.open(program, self._ask)
        self.names = preamble.names()
        self.code: Any = None
        self._builtins, self._fresh = vars(builtins), dict(vars(builtins))
        self._read, self._write, self._exit = os.read, os.write, os._exit
        self._exec, self._pack, self._seed, self._flush = exec, protocol.frame, random.seed, sys.stdout.flush

    def serve(self) -> NoReturn:
        """Load, then answer requests until the pipe closes or the program fails.

        Then end without clean-up of user code.
        """
        try:
            self._send(protocol.BORN, protocol.LENGTH.pack(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
            self._load()
            while True:
                kind, payload = self._receive()
                if kind == protocol.LOAD:
                    self._load()
                elif kind == protocol.CALL:
                    self._call(payload)
        except Gone:
            pass
        except BaseException as error:  # noqa: BLE001 - whatever leaves user code is a fact to be told
            self._tell(error)
        self._exit(0)

    def _load(self) -> None:
        """Compile once, then run the file's top level in a namespace of its own, as if nothing had run before."""
        if self.code is None:
            self.code = compile(self.source, self.filename, "exec", dont_inherit=True)
        self._builtins.clear()
        self._builtins.update(self._fresh)
        self._seed(0)
        numpy = sys.modules.get("numpy.random")
        if numpy is not None:
            numpy.seed(0)
        namespace: dict[str, Any] = {
            **self.names,
            **self.harness.names(),
            "__name__": "solution",
            "__file__": self.filename,
        }
        self._exec(self.code, namespace)
        self.harness.bind(namespace)
        self._flush()
        self._send(protocol.READY)

    def _call(self, payload: bytes) -> None:
        nonce = payload[: protocol.NONCE_BYTES]
        output = self.harness.answer(payload[protocol.NONCE_BYTES :])
        self._flush()
        self._send(protocol.RESULT, nonce + output)

    def _ask(self, name: str, arguments: bytes) -> bytes:
        """A callback: the host answers."""
        self._send(protocol.ASK, bytes([len(name)]) + name.encode() + arguments)
        while True:
            kind, payload = self._receive()
            if kind == protocol.ANSWER:
                return payload

    def _send(self, kind: int, payload: bytes = b"") -> None:
        view = memoryview(self._pack(kind, payload))
        while view:
            view = view[self._write(RESULTS, view) :]

    def _receive(self) -> tuple[int, bytes]:
        while True:
            frame = self.frames.next()
            if frame is not None:
                return frame
            piece = self._read(REQUESTS, max(self.frames.missing, 65536))
            if not piece:
                raise Gone
            self.frames.feed(piece)

    def _tell(self, error: BaseException) -> None:
        """Say which exception left the user's code; if even that fails, the end of the process says enough."""
        try:  # noqa: SIM105 - suppress() would look up names that the program may have patched
            self._flush()
        except BaseException:  # noqa: BLE001, S110 - a broken sys.stdout must not hide the exception
            pass
        self._send(protocol.ERROR, _claim(error, self.filename))


def _claim(error: BaseException, filename: str) -> bytes:
    """An exception as JSON.

    Type, message, place in the user's file, whether memory ran out, whether it is a compile error.
    """
    place = _last(error, filename)
    claim: dict[str, Any] = {
        "type": type(error).__name__,
        "message": _message(error),
        "line": place.tb_lineno if place else None,
        "function": place.tb_frame.f_code.co_name if place else None,
        "text": None,
        "column": None,
        "out_of_memory": _out_of_memory(error),
        "compile_error": False,
    }
    if isinstance(error, harness.Missing):
        claim |= {
            "type": "Missing",
            "message": error.message,
            "line": error.line,
            "function": None,
            "compile_error": True,
        }
    elif isinstance(error, SyntaxError) and error.filename == filename and place is None:
        claim |= {
            "message": str(error.msg)[:TEXT_CHARACTERS],
            "line": error.lineno,
            "text": str(error.text)[:TEXT_CHARACTERS] if error.text else None,
            "column": error.offset,
            "compile_error": True,
        }
    elif place is None and isinstance(error, _FROM_COMPILE) and _compiling(error):
        claim |= {"compile_error": True, "out_of_memory": False}
    return _encode(claim).encode("ascii")


def _last(error: BaseException, filename: str | None = None) -> TracebackType | None:
    """The innermost entry of an exception's traceback, or the innermost in a file; however deep, in one walk."""
    found, entry = None, error.__traceback__
    while entry is not None:
        if filename is None or entry.tb_frame.f_code.co_filename == filename:
            found = entry
        entry = entry.tb_next
    return found


def _compiling(error: BaseException) -> bool:
    """Whether it came out of compile(): the innermost frame is our own."""
    last = _last(error)
    return last is not None and last.tb_frame.f_code is Child._load.__code__


def _message(error: BaseException) -> str:
    try:
        return str(error)[:2000]
    except BaseException:  # noqa: BLE001 - the user's own __str__ may do anything
        return "(its message can't be shown)"


def _out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out: ENOMEM, or a MemoryError that no `raise` of the program's own made."""
    if isinstance(error, OSError):
        return error.errno == 12
    if not isinstance(error, MemoryError):
        return False
    last = _last(error)
    return last is None or last.tb_frame.f_code.co_code[last.tb_lasti] != _RAISE


def start(rights: Rights, program: dict[str, Any], source: bytes, descriptors: Sequence[int]) -> NoReturn:
    """Become the child: called right after the fork, never returns."""
    says = descriptors[0]
    try:
        give_up(rights, *descriptors)
        says = 1
        _prepare_python()
        ready: Callable[[], NoReturn] = Child(program, source).serve
        _forget_ours()
    except BaseException as error:  # noqa: BLE001 - without its rights dropped nothing of the program may run
        os.write(says, f"sandbox: {type(error).__name__}: {error}\n".encode())
        os._exit(120)
    ready()


def _prepare_python() -> None:
    """Streams, environment, recursion, and the running line on SIGXCPU (sent by the runner when it stops us)."""
    os.environ.clear()
    os.environ.update(EMPTY_ENVIRONMENT | dict.fromkeys(ONE_THREAD, "1"))
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), encoding="utf-8")
    sys.stdout = _text(1)
    sys.stderr = _text(2)
    vars(sys).update(__stdin__=sys.stdin, __stdout__=sys.stdout, __stderr__=sys.stderr)
    sys.argv = [""]
    sys.setrecursionlimit(RECURSION_LIMIT)
    flush = sys.stdout.flush
    signal.signal(signal.SIGXCPU, lambda *_: flush())
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_DFL)
    faulthandler.register(signal.SIGXCPU, file=TRACE, all_threads=False, chain=True)


def _forget_ours() -> None:
    """Take our modules out of the program's reach by name, so that a file called like one of them means the user's."""
    here = os.path.dirname(__file__)
    sys.path[:] = [place for place in sys.path if place != here]
    for name, module in list(sys.modules.items()):
        if os.path.dirname(getattr(module, "__file__", None) or "") == here:
            del sys.modules[name]


def _text(fd: int) -> io.TextIOWrapper:
    raw = io.FileIO(fd, "w", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw, 8192), encoding="utf-8", errors="backslashreplace", newline="\n")
