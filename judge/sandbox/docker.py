"""Boxes by a Docker engine. The SDK is needed to start one; a running one is reached by its socket alone.

The container has no network, a read-only root, no shared memory, no message queues, three capabilities (to become
another user and to kill), our seccomp list, and bounds on memory (swap included) and processes. Its one mount is the
folder of the socket: it lies below /judge, which is root's alone (0700), so that no user of a submission can reach
it.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import runner

if TYPE_CHECKING:
    from docker import DockerClient

MEMORY_BYTES = 1024 * 1024 * 1024
"""The memory cgroup of a box, the wall behind RLIMIT_DATA; a problem's own limit must stay well below."""
PROCESSES = 128
OLDEST_S = 2 * 3600
"""A runner ends itself after an hour; one that is older is stuck."""
SOCKET_FOLDER = f"{runner.IN_BOX}/io"
LABEL = "judge.role"
_SYSCTLS = {
    "kernel.shmmni": "0",
    "kernel.msgmni": "0",
    "kernel.sem": "0 0 0 0",
    "fs.mqueue.queues_max": "0",
}


def reachable() -> bool:
    """Whether an engine's socket accepts a connection; cheap (no SDK), so that `auto` can ask at every command."""
    import socket

    host = os.environ.get("DOCKER_HOST", "unix:///var/run/docker.sock")
    if not host.startswith("unix://"):
        return True  # a remote engine: only the SDK can tell
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(host.removeprefix("unix://"))
        except OSError:
            return False
    return True


def connect() -> "DockerClient":
    """A client of the engine. Raises CannotJudge with what to do."""
    import docker
    from docker.errors import DockerException

    try:
        client = docker.from_env(timeout=120)
        client.ping()
    except (DockerException, OSError) as error:
        denied = "Permission denied" in str(error)
        raise CannotJudge(
            "no Docker engine answers: " + ("permission denied" if denied else _first_line(error)),
            hint="join the group docker (sudo usermod -aG docker $USER, then log in again)"
            if denied
            else "start it, or leave --sandbox docker out: bubblewrap needs no engine",
            code="no_engine",
        ) from error
    return client


def start(folder: Path, idle_s: float, make: str, role: str) -> str:
    """Start a container whose runner listens in `folder`; its name.

    Raises CannotJudge (no engine, no image, refused).
    """
    from docker.errors import APIError, DockerException, ImageNotFound
    from docker.types import LogConfig, Mount

    from judge.sandbox import image

    client = connect()
    _sweep(client)
    tag = image.tag()
    name = f"judge-{folder.name}-{os.urandom(4).hex()}"
    os.chmod(folder, 0o777)  # noqa: S103 - the folder above it is 0700; root without CAP_DAC_OVERRIDE must be able to write here
    listen = ["--listen", f"{SOCKET_FOLDER}/socket"]
    try:
        client.containers.create(
            tag,
            name=name,
            entrypoint=runner.command("/usr/bin/python3", idle_s, make, listen),
            environment=runner.ENVIRONMENT,
            working_dir="/",
            user="0:0",
            auto_remove=True,
            network_mode="none",
            read_only=True,
            ipc_mode="none",
            cap_drop=["ALL"],
            cap_add=["SETUID", "SETGID", "KILL"],
            security_opt=["no-new-privileges", f"seccomp={(places.sandbox_files() / 'seccomp.json').read_text()}"],
            sysctls=_SYSCTLS,
            mem_limit=MEMORY_BYTES,
            memswap_limit=MEMORY_BYTES,
            pids_limit=PROCESSES,
            log_config=LogConfig(type="none"),
            mounts=[Mount(SOCKET_FOLDER, str(folder), type="bind")],
            labels={LABEL: role, "judge.uid": str(os.getuid()), "judge.make": make},
        ).start()
    except ImageNotFound as error:
        raise CannotJudge(
            f"the sandbox image {tag} is not there yet", hint="make it once: judge sandbox build", code="no_image"
        ) from error
    except (APIError, DockerException, OSError) as error:
        raise CannotJudge(
            f"Docker refuses to start the sandbox: {_first_line(error)}", hint="judge doctor", code="no_sandbox"
        ) from error
    finally:
        client.close()
    return name


def _sweep(client: "DockerClient") -> None:
    """Remove boxes of ours that should have ended by themselves long ago: by label, user and age."""
    from datetime import UTC, datetime, timedelta

    from docker.errors import APIError

    oldest = datetime.now(UTC) - timedelta(seconds=OLDEST_S)
    for container in client.containers.list(filters={"label": [LABEL, f"judge.uid={os.getuid()}"]}):
        started = datetime.fromisoformat(container.attrs["Created"][:19]).replace(tzinfo=UTC)
        if started < oldest:
            with suppress(APIError):
                container.remove(force=True)


def remove(name: str) -> None:
    """Remove a container of ours by force; that it is gone already is fine.

    Raises CannotJudge when no engine answers.
    """
    from docker.errors import APIError, NotFound

    client = connect()
    try:
        with suppress(NotFound, APIError):
            client.containers.get(name).remove(force=True)
    finally:
        client.close()


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
