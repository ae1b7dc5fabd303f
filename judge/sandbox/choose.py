"""Which backend, and a box of it: running if there is one, else started now. Never a submission without a sandbox."""

import os
from collections.abc import Callable

from judge.errors import CannotJudge, UsageError
from judge.sandbox import client, warm
from judge.sandbox.box import Box, Role

BACKENDS = ("docker", "bubblewrap")
IDLE_S = 600.0
"""A box ends by itself after so many idle seconds; 0 ends it with the command that started it."""


def open_box(role: Role, preference: str, note: Callable[[str], None], idle_s: float = IDLE_S) -> Box:
    """A box for that role. `preference` is auto, docker or bubblewrap; `note` is told in one line when auto falls back.

    Raises UsageError for another preference, CannotJudge where no sandbox works.
    """
    if preference in BACKENDS:
        return _open(preference, role, idle_s)
    if preference != "auto":
        raise UsageError(f"no sandbox {preference!r}; there are auto, docker and bubblewrap", code="sandbox")
    try:
        if _docker_answers():
            return _open("docker", role, idle_s)
        reason = "no Docker engine answers"
    except CannotJudge as error:
        reason = error.message
    note(f"{reason}; using bubblewrap")
    try:
        return _open("bubblewrap", role, idle_s)
    except CannotJudge as error:
        raise CannotJudge(
            f"no sandbox works here, so nothing was run ({reason}; {error.message})",
            hint="why and what to do: judge doctor",
            code="no_sandbox",
        ) from error


def _docker_answers() -> bool:
    from judge.sandbox import docker

    return docker.reachable()


def _open(backend: str, role: Role, idle_s: float) -> Box:
    """Lease a box and make sure that it is of our make; anything odd about a running one costs one cold start."""
    lease = warm.lease(backend, role)

    def start() -> client.Connection:
        return warm.start(backend, role, lease.folder, idle_s)

    try:
        box = warm.WarmBox(lease, start)
        box.greet()
    except BaseException:
        os.close(lease.lock)
        raise
    return box
