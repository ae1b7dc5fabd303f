"""How a child is kept apart from the runner, and how everything of it is ended."""

import contextlib
import ctypes
import os
import signal

import child

CLONE_NEWPID, CLONE_NEWNS = 0x20000000, 0x00020000
CAP_SYS_ADMIN, CAP_SETUID = 21, 7
FIRST_UID, UIDS = 10_000, 50_000
"""Users that nobody is, below 2^16 for engines that map no more; drawn by chance, since limits count a user's threads
in all boxes together."""
_CLONE_NUMBER = {"x86_64": 56, "aarch64": 220}
_OOM_FILES = ("/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control")
_libc_with_gil = ctypes.PyDLL(None, use_errno=True)


class Isolation:
    """How a child is kept apart, and how everything of it is ended."""

    def __init__(self, seccomp: bytes) -> None:
        """Look at our own capabilities. Raises OSError when they allow neither way: then this is no box."""
        self.seccomp = seccomp
        with open("/proc/self/status") as file:
            held = next(int(line.split()[1], 16) for line in file if line.startswith("CapEff"))
        if held >> CAP_SYS_ADMIN & 1:
            self.kind = "namespace"
        elif held >> CAP_SETUID & 1:
            self.kind = "user"
        else:
            raise OSError("the runner can neither make namespaces nor change the user")
        self._oom_file = next((path for path in _OOM_FILES if os.path.exists(path)), None)

    def rights(self, data_bytes: int) -> child.Rights:
        """What the next child keeps: a user id that nobody else has."""
        chance = int.from_bytes(os.urandom(4), "big") % UIDS
        uid = FIRST_UID + chance if self.kind == "user" else None
        return child.Rights(uid, data_bytes, self.seccomp)

    def fork(self) -> int:
        """Fork; in `namespace` with PID and mount namespaces of the child's own. Returns as os.fork does."""
        if self.kind == "user":
            return os.fork()
        python = ctypes.pythonapi
        python.PyOS_BeforeFork()
        number = _CLONE_NUMBER[os.uname().machine]
        pid: int = _libc_with_gil.syscall(number, CLONE_NEWPID | CLONE_NEWNS | signal.SIGCHLD, 0, 0, 0, 0)
        if pid == 0:
            python.PyOS_AfterFork_Child()
        else:
            failed = ctypes.get_errno()
            python.PyOS_AfterFork_Parent()
            if pid < 0:
                raise OSError(failed, "clone failed")
        return pid

    def sweep(self) -> None:
        """Kill and reap everything but ourselves. A child alone in its PID namespace has taken all below it along."""
        if self.kind == "user":
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        while True:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                return

    def oom_kills(self) -> int:
        """How often the box's memory cgroup has killed; 0 where it can't be read."""
        if self._oom_file is None:
            return 0
        try:
            with open(self._oom_file) as file:
                return next((int(line.split()[1]) for line in file if line.startswith("oom_kill ")), 0)
        except OSError:
            return 0
