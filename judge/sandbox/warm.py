"""Boxes that outlive a command: a folder with a socket for each, leased by a lock.

    <runtime>/<backend>-<role>-<make>-<slot>/     0700 above it; the lock is held for as long as a command uses the box
        lock      flock of the one command that uses the box; the kernel lets go when it dies
        socket    the runner accepts here
        started   name of the container, or process id and start time of bubblewrap, for `judge sandbox stop`
        log       what the box's start wrote (bubblewrap)
 A box is reused only when its make (the fingerprint of all that it was made of) is ours and its runner answers;
anything odd costs one cold start. Boxes end by themselves when idle, so a killed judge leaves nothing for long.
"""

import contextlib
import fcntl
import os
import shutil
import signal
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from judge import places
from judge.errors import CannotJudge
from judge.model.limits import Limits
from judge.model.outcome import Outcome
from judge.sandbox import ahead, client, protocol, runner
from judge.sandbox.box import BoxFacts, Call, Role

SLOTS = 64
"""Most boxes of one kind at a time."""
START_S = 30.0
"""How long a box may take to start before it is given up."""


class WarmBox:
    """A leased box of either backend; satisfies `judge.sandbox.box.Box`."""

    def __init__(self, lease: "Lease", restart: Callable[[], client.Connection]) -> None:
        """Take a lease; where no box is running in it yet, and where a running one fails, `restart` starts one.

        Raises CannotJudge when none can be started.
        """
        self._backend = lease.folder.name.partition("-")[0]
        self._folder, self._lock, self._restart = lease.folder, lease.lock, restart
        self._warm = lease.connection is not None
        self._facts: BoxFacts | None = None
        self._connection: client.Connection | None = lease.connection or restart()

    def greet(self) -> None:
        """Make sure that a box of our make is there: a running one that isn't is replaced. Raises CannotJudge."""
        try:
            self._greet()
        except CannotJudge:
            if not self._warm:
                raise
            self._renew()
            self._greet()

    @property
    def facts(self) -> BoxFacts:
        """Backend, the Python inside, and whether the box was running before."""
        self._greet()
        assert self._facts is not None  # noqa: S101 - _greet sets it or raises
        return self._facts

    def _greet(self) -> client.Connection:
        """The connection, greeted: nothing is believed of a box before its version and make are ours."""
        if self._connection is None:
            self._connection = _connect(self._folder)
            self._facts = None
        if self._connection is None:
            raise CannotJudge("the sandbox is gone", hint="try again", code="sandbox_gone")
        if self._facts is None:
            hello = client.greeting(self._connection)
            if hello.get("protocol") != protocol.VERSION or hello.get("fingerprint") != runner.fingerprint(
                self._backend
            ):
                raise CannotJudge("the sandbox is of another make", hint="judge sandbox stop", code="sandbox_stale")
            self._facts = BoxFacts(self._backend, str(hello.get("python")), self._warm)
        return self._connection

    def run(self, program: bytes, limits: Limits, calls: Iterable[Call]) -> Iterator[Outcome]:
        """See `Box.run`.

        A running box that fails before its first outcome costs one cold start. Where another opening was sent ahead
        than is wanted, the calls that have no outcome yet are made in a new session.
        """
        wanted = list(calls)
        told = 0
        finished = False
        try:
            try:
                for outcome in client.run(self._greet(), program, limits, wanted):
                    told += 1
                    yield outcome
            except (client.UnexpectedError, CannotJudge) as error:
                if isinstance(error, CannotJudge) and (told or not self._warm):
                    raise
                self._renew()
                yield from client.run(self._greet(), program, limits, wanted[told:])
            finished = self._connection is not None and self._connection.expected
        finally:
            if not finished:
                self._hang_up()

    def _renew(self) -> None:
        """A session with the same box, or with a new one in its place. Raises CannotJudge."""
        self._hang_up()
        self._facts = None
        self._connection = _connect(self._folder)
        try:
            self._greet()
        except CannotJudge:
            self._hang_up()
            self._warm = False
            self._connection = self._restart()

    def _hang_up(self) -> None:
        """Let go of the session: the runner kills what runs. The next `run` connects anew."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def remember(self, arguments: list[str], solution: Path) -> None:
        """Keep what this session sent first, for the next run with these words (ahead.py)."""
        if self._connection is not None and self._connection.opening is not None:
            with contextlib.suppress(OSError):
                home, folder = str(self._folder.parent), str(self._folder)
                ahead.remember(arguments, home, str(solution), folder, self._connection.opening)

    def close(self) -> None:
        """See `Box.close`."""
        self._hang_up()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


class Lease(NamedTuple):
    """A box's folder that is this command's alone."""

    folder: Path
    lock: int
    """Descriptor of its lock."""
    connection: client.Connection | None
    """A session, where a box is running in it already."""


def lease(backend: str, role: Role) -> Lease:
    """A box folder of ours with its lock, and a connection where a box is running in it already.

    A running free box is preferred to an empty slot. Raises CannotJudge when all slots are taken.
    """
    home = places.runtime_home()
    make = runner.fingerprint(backend)
    begun = ahead.take(f"{home}/{backend}-{role}-{make}-")
    if begun is not None:
        sock = socket.socket(fileno=os.dup(begun.sock.fileno()))
        return Lease(Path(begun.folder), begun.lock, client.Connection(sock, begun))
    free: tuple[Path, int] | None = None
    for slot in range(SLOTS):
        folder = home / f"{backend}-{role}-{make}-{slot}"
        known = folder.is_dir()
        if not known and free is not None:
            break
        lock = _try_lock(folder)
        if lock is None:
            continue
        connection = _connect(folder) if known else None
        if connection is not None:
            if free is not None:
                os.close(free[1])
            return Lease(folder, lock, connection)
        if free is None:
            free = (folder, lock)
        else:
            os.close(lock)
        if not known:
            break
    if free is None:
        raise CannotJudge(
            f"all {SLOTS} sandboxes are in use", hint="wait for other judges to end", code="sandboxes_busy"
        )
    return Lease(*free, None)


def start(backend: str, role: Role, folder: Path, idle_s: float) -> client.Connection:
    """Start a box of that backend in a leased folder and connect to it. Raises CannotJudge."""
    for name in ("socket", "socket.new", "started", "log"):
        (folder / name).unlink(missing_ok=True)
    _sweep(folder.parent)
    make = runner.fingerprint(backend)
    if backend == "bubblewrap":
        return _start_bubblewrap(folder, idle_s, make)
    return _start_docker(folder, idle_s, make, role)


def _start_bubblewrap(folder: Path, idle_s: float, make: str) -> client.Connection:
    from judge.sandbox import bubblewrap

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(folder / "socket"))
        listener.listen(4)
        process = bubblewrap.start(listener, folder / "log", idle_s, make)
    process.returncode = 0  # it outlives us: no warning that nobody waited for it
    (folder / "started").write_text(f"{process.pid} {_start_time(process.pid)}")
    connection = _connect(folder)
    if connection is None:
        bubblewrap.forget()
        raise CannotJudge(
            f"bubblewrap did not start: {_last_line(folder / 'log')}", hint="judge doctor", code="no_sandbox"
        )
    return connection


def _start_docker(folder: Path, idle_s: float, make: str, role: Role) -> client.Connection:
    from judge.sandbox import docker

    name = docker.start(folder, idle_s, make, role)
    (folder / "started").write_text(name)
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        connection = _connect(folder)
        if connection is not None:
            return connection
        time.sleep(0.002)
    docker.remove(name)
    raise CannotJudge(
        "the sandbox's container started but can't be reached by its socket",
        hint="an engine in a virtual machine or on another host can't share one: use --sandbox bubblewrap",
        code="no_sandbox",
    )


def _sweep(home: Path) -> None:
    """Remove the folders of boxes of another make that have ended: an old judge's, or one of changed files."""
    for folder in home.iterdir():
        if not folder.name.startswith(("bubblewrap-", "docker-")) or not folder.is_dir():
            continue
        backend, _, make, _ = folder.name.rsplit("-", 3)
        lock = _try_lock(folder) if make != runner.fingerprint(backend) else None
        if lock is None:
            continue
        alive = _connect(folder)
        if alive is None:
            shutil.rmtree(folder, ignore_errors=True)
        else:
            alive.close()
        os.close(lock)


def _try_lock(folder: Path) -> int | None:
    """The lock of a box's folder, made if need be; None while another command holds it."""
    folder.mkdir(mode=0o700, exist_ok=True)
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        return None
    return lock


def _connect(folder: Path) -> client.Connection | None:
    """A session with the box that listens there, or None."""
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.connect(str(folder / "socket"))
        return client.Connection(sock)
    except (OSError, CannotJudge):
        sock.close()
        return None


@dataclass(frozen=True, slots=True)
class Running:
    """A box as `judge sandbox status` lists it."""

    backend: str
    role: str
    slot: int
    age_s: float
    state: str
    """idle, in use, or stale (of another make: it ends by itself)"""


def running() -> list[Running]:
    """Every box of ours that answers or is in use."""
    found = []
    for folder in sorted(places.runtime_home().iterdir()):
        if not (folder / "started").exists():
            continue
        backend, role, make, slot = folder.name.rsplit("-", 3)
        lock = _try_lock(folder)
        state = "in use"
        if lock is not None:
            alive = _connect(folder)
            os.close(lock)
            if alive is None:
                continue
            alive.close()
            state = "idle" if make == runner.fingerprint(backend) else "stale"
        age_s = time.time() - (folder / "started").stat().st_mtime
        found.append(Running(backend, role, int(slot), age_s, state))
    return found


def stop() -> int:
    """End every box of ours, in use or not, and remove its folder; how many were running. Raises CannotJudge."""
    ended = 0
    for folder in sorted(places.runtime_home().iterdir()):
        if folder.is_dir() and folder.name.startswith(("bubblewrap-", "docker-")):
            ended += _end(folder)
            shutil.rmtree(folder, ignore_errors=True)
    return ended


def _end(folder: Path) -> bool:
    """End the box of a folder; whether there was one."""
    try:
        started = (folder / "started").read_text()
    except OSError:
        return False
    if folder.name.startswith("bubblewrap-"):
        pid, _, born = started.partition(" ")
        if pid.isdecimal() and born and _start_time(int(pid)) == born:
            os.kill(int(pid), signal.SIGKILL)
            return True
        return False
    connection = _connect(folder)
    if connection is None:
        return False
    connection.close()
    from judge.sandbox import docker

    docker.remove(started)
    return True


def _start_time(pid: int) -> str:
    """When a process started (field 22 of /proc/PID/stat); empty when it is gone.

    With it a reused number is not taken for the same process.
    """
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def _last_line(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace").strip().splitlines()
    except OSError:
        lines = []
    return lines[-1] if lines else "it ended at once and said nothing"
