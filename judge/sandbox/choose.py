"""Which backend, and a box of it: running if there is one, else started now. Never a submission without a sandbox."""

import os
from collections.abc import Callable
from pathlib import Path

from judge.errors import CannotJudge, UsageError
from judge.sandbox import warm
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
    for attempt in range(2):
        folder, lock, connection = warm.lease(backend, role)
        running = connection is not None
        try:
            if connection is None:
                connection = warm.start(backend, role, folder, idle_s)
            box = warm.WarmBox(backend, folder, lock, connection, warm=running)
        except BaseException:
            os.close(lock)
            raise
        try:
            box.facts  # noqa: B018 - greets, and so finds a dead or foreign runner before it is trusted with anything
        except CannotJudge:
            box.close()
            _discard(folder)
            if attempt or not running:
                raise
            continue
        return box
    raise AssertionError("the loop returns or raises")


def _discard(folder: Path) -> None:
    """A box that can't be trusted is not offered again."""
    (folder / "socket").unlink(missing_ok=True)
