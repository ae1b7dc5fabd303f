"""The host as the hostile programs could have changed it: listeners that hear nothing, places that stay empty.

Everything that a program leaves, writes or sends has `judge-hostile` in its name or text, so that it is found wherever
it got to.
"""

import contextlib
import os
import select
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

NAME = "judge-hostile"
IPC_KEY = 0x6A756467
"""Key of the System V objects that programs try to leave."""
_LISTENER = f"{NAME}-listener-"
ABSTRACT = f"{_LISTENER}{os.getpid()}"


@dataclass
class Ears:
    """Listeners on the host: TCP and UDP on loopback, an abstract socket. Nothing may be heard on any."""

    sockets: list[socket.socket] = field(default_factory=list)
    port: int = 0

    def open(self) -> None:
        """Begin to listen, TCP and UDP on the same port."""
        stream = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        stream.bind(("127.0.0.1", 0))
        stream.listen()
        self.port = stream.getsockname()[1]
        packets = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        packets.bind(("127.0.0.1", self.port))
        abstract = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        abstract.bind("\0" + ABSTRACT)
        abstract.listen()
        self.sockets = [stream, packets, abstract]

    def heard(self) -> list[str]:
        """Where somebody connected or sent something."""
        ready, _, _ = select.select(self.sockets, [], [], 0)
        return [str(one.getsockname()) for one in ready]

    def close(self) -> None:
        """Stop listening."""
        for one in self.sockets:
            one.close()


def remains(*more: Path) -> list[str]:
    """Everything on the host that carries the programs' name: files, kernel objects, sockets, keys."""
    return [*_files(*more), *_kernel_objects(), *_sockets()]


def _files(*more: Path) -> Iterator[str]:
    """Files in the places where a program could write if it were not in a box."""
    root = Path(__file__).resolve().parents[2]
    folders = {Path(place) for place in ("/", "/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/dev", "/run")}
    folders |= {Path.home(), Path.cwd(), root, Path(tempfile.gettempdir()), Path(os.__file__).parent, *more}
    for folder in folders:
        with contextlib.suppress(OSError):
            yield from (str(path) for path in folder.iterdir() if NAME in path.name)


def _kernel_objects() -> Iterator[str]:
    """System V objects by their key, keys by their description."""
    for kind in ("shm", "msg", "sem"):
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]
            yield from (f"{kind}: {line}" for line in lines if int(line.split()[0]) == IPC_KEY)
    with contextlib.suppress(OSError):
        yield from (line for line in Path("/proc/keys").read_text().splitlines() if NAME in line)


def _sockets() -> Iterator[str]:
    """Sockets by name, but for the ears' own (of other test runs as well)."""
    with contextlib.suppress(OSError):
        lines = Path("/proc/net/unix").read_text().splitlines()
        yield from (line for line in lines if NAME in line and _LISTENER not in line)


def below(pid: int) -> list[int]:
    """The processes below one, in any namespace; a zombie counts."""
    parents: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdecimal():
            with contextlib.suppress(OSError, IndexError, ValueError):
                stat = Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()
                parents.setdefault(int(stat[1]), []).append(int(name))
    found, waiting = [], [pid]
    while waiting:
        children = parents.get(waiting.pop(), [])
        found += children
        waiting += children
    return sorted(found)
