"""The image's base: Debian's own slim image where a registry answers, else a root made from Debian's packages.

The second way needs nothing but Debian's mirror and root: debootstrap lays a minimal system with Python into a folder,
which becomes a tar without caches, manuals and setuid bits, which the engine imports. Kept as `MADE`, it happens once.
"""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from judge.errors import CannotJudge

if TYPE_CHECKING:
    from docker import DockerClient

RELEASE = "bookworm"
PULLED = f"debian:{RELEASE}-slim"
MADE = f"mle-judge-base:{RELEASE}"
RECIPE = "1"
"""Changes whenever a base is to be made in another way; it is a label of the base."""
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_EMPTIED = (
    *("boot", "dev", "proc", "root", "run", "sys", "tmp"),
    *("usr/share/info", "usr/share/locale", "usr/share/man", "var/cache", "var/lib/apt/lists", "var/log", "var/tmp"),
)
"""Folders that the base has, but nothing in them."""
_SETID_BITS = 0o6000
_WORK_FOLDER = "/var/tmp"  # noqa: S108 - a private folder is made in it; /tmp may forbid devices, which debootstrap makes


def name(client: "DockerClient", progress: Callable[[str], None]) -> str:
    """The name of an image to build on; made or fetched if need be.

    Raises CannotJudge when there is none, none can be pulled and none can be made.
    """
    from docker.errors import DockerException

    if _is_there(client, PULLED, None):
        return PULLED
    if _is_there(client, MADE, RECIPE):
        return MADE
    progress(f"fetching {PULLED}")
    repository, _, tag = PULLED.partition(":")
    try:
        client.api.pull(repository, tag=tag)
    except (DockerException, OSError) as error:
        _make(client, progress, _without_address(str(error)))
        return MADE
    return PULLED


def _is_there(client: "DockerClient", image: str, recipe: str | None) -> bool:
    """Whether the engine has that image, made by this recipe."""
    from docker.errors import ImageNotFound

    try:
        labels = client.images.get(image).labels
    except ImageNotFound:
        return False
    return recipe is None or labels.get("judge.recipe") == recipe


def _without_address(text: str) -> str:
    """The last part of an engine's message: `Get "…": dial tcp: lookup … : no such host` says `no such host`."""
    return text.strip().rstrip('")').rpartition(": ")[2][:200] or "no answer"


def _make(client: "DockerClient", progress: Callable[[str], None], pull_failed: str) -> None:
    """Make the base and import it."""
    tool = _tool(client, pull_failed)
    progress(f"{PULLED} can't be pulled ({pull_failed}); making the base from Debian's packages, about a minute")
    with tempfile.TemporaryDirectory(prefix="judge-base-", dir=_WORK_FOLDER) as folder:
        root, archive = Path(folder, "root"), Path(folder, "base.tar")
        _debootstrap(tool, root)
        pack(root, archive)
        progress("handing the base to the engine")
        answer = client.api.import_image_from_file(
            str(archive),
            repository=MADE.partition(":")[0],
            tag=RELEASE,
            changes=["LABEL judge.role=base", f"LABEL judge.recipe={RECIPE}"],
        )
        if "error" in str(answer):
            raise CannotJudge(f"the engine refuses the base: {str(answer).strip()[:300]}", code="no_base")


def _tool(client: "DockerClient", pull_failed: str) -> str:
    """Where debootstrap is. Raises CannotJudge where it can't be used."""
    failed = f"the sandbox image's base {PULLED} can't be pulled ({pull_failed})"
    engine, here = str(client.info().get("Architecture")), os.uname().machine
    if engine != here:
        raise CannotJudge(
            f"{failed}, and a base for the engine's {engine} can't be made on {here}",
            hint=f"let the engine reach a registry, or load {PULLED} into it",
            code="no_base",
        )
    if os.geteuid() != 0:
        raise CannotJudge(
            f"{failed}, and only root can make it from Debian's packages",
            hint="sudo judge sandbox build, once (by its full path where sudo doesn't find it)",
            code="needs_root",
        )
    found = shutil.which("debootstrap", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if found is None:
        raise CannotJudge(
            f"{failed}, and debootstrap, which makes it from Debian's packages, is not installed",
            hint="apt-get install debootstrap debian-archive-keyring",
            code="no_debootstrap",
        )
    return found


def _debootstrap(tool: str, root: Path) -> None:
    """Fill the folder. What debootstrap mounts stays in a mount namespace of its own, and ends with it."""
    architecture = _ARCHITECTURES[os.uname().machine]
    command = ["unshare", "--mount", tool, "--variant=minbase", "--include=python3", f"--arch={architecture}"]
    last: deque[str] = deque(maxlen=1)
    with subprocess.Popen(
        [*command, RELEASE, str(root)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"},
    ) as running:
        for line in running.stdout or ():
            if not line.startswith("I:"):
                last.append(line.strip())
    if running.returncode:
        reason = last[0] if last else f"exit status {running.returncode}"
        raise CannotJudge(
            f"debootstrap can't make the sandbox image's base: {reason}",
            hint="it needs Debian's mirror and some 700 MB in /var/tmp for a minute",
            code="no_base",
        )


def pack(root: Path, archive: Path) -> None:
    """Write the folder as a tar without what a box never needs."""
    with tarfile.open(archive, "w") as tar:
        tar.add(root, arcname=".", filter=keep)


def keep(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """The entry as the base is to have it, or None when it is left out: owners as numbers, no setuid or setgid bit."""
    path = member.name.removeprefix("./")
    if any(path.startswith(folder + "/") for folder in _EMPTIED):
        return None
    if path.startswith("usr/share/doc/") and not member.isdir() and not path.endswith("/copyright"):
        return None
    member.mode &= ~_SETID_BITS
    member.uname = member.gname = ""
    return member
